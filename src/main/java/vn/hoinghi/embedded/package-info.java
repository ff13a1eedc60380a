/**
 * The embedded default: a PostgreSQL of the application's own, kept in a directory, durable, on loopback only, behind a
 * password. It is started before the application and is gone when the application is, however that ended.
 */
@NullMarked
package vn.hoinghi.embedded;

import org.jspecify.annotations.NullMarked;
