/**
 * Files that people hand in. What a file is, its content says and never its name; images are measured by their headers,
 * never decoded, and lose what they tell beside the picture (place, camera, comments); documents of an office are taken
 * without macros only. Names are made safe to keep and to send back. Each feature keeps its files in tables of its own, the
 * bytes apart from what is said of them, so that no list reads them.
 */
@NullMarked
package vn.hoinghi.kernel.files;

import org.jspecify.annotations.NullMarked;
