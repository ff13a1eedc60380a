/**
 * The tiny ground every feature stands on: identifiers, localised text, the clock, who is asking. It knows no feature
 * and keeps no rule of the conference.
 */
@NullMarked
package vn.hoinghi.kernel;

import org.jspecify.annotations.NullMarked;
