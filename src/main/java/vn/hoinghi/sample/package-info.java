/**
 * The sample conference: Viet Nam's 21st National Conference on Foreign Affairs of the provinces, from public press
 * reports of 18 December 2023. Sessions, talks and the speakers named in public are facts; everybody else, every proposal
 * and every wish is invented, by code that reads the small files in {@code sample/} and always makes the same of them.
 *
 * <p>It is loaded in one transaction through the use cases of the features, so that it keeps all their rules, and only
 * into a database without any conference.
 */
@NullMarked
package vn.hoinghi.sample;

import org.jspecify.annotations.NullMarked;
