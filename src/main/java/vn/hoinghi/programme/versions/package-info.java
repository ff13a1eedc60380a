/**
 * What a version of the programme changes against the one before, and for whom. Whoever has a part in what is new, gone,
 * moved, renamed or cancelled is affected; so are those who lead the session when a talk in it is. A move of a session
 * concerns those who are there for the whole of it, that of a talk its speakers; another room concerns all of them. Whoever has signed
 * up for a session is affected when it is moved, in another room, renamed, cancelled, reinstated or gone.
 *
 * <p>Publication tells exactly those, in its own transaction, one notice to each for a version: the unique cause in
 * {@code notices} sees to it.
 */
@NullMarked
package vn.hoinghi.programme.versions;

import org.jspecify.annotations.NullMarked;
