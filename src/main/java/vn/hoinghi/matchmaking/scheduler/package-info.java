/**
 * The scheduler: who meets whom, when and at which table, so that the best meetings come about, nobody is left behind, nobody
 * waits, and everybody who is left out can be told why. Plain Java without any framework, kept so by {@code
 * ArchitectureTest}; it is read from the top:
 *
 * <ol>
 *   <li>{@link Instance}: participants, pairs, tables, and what was decided before. {@link Tiers}: MUST before WANT before CAN.
 *   <li>{@link Selection}: which pairs should meet, by flow; the bound no plan exceeds, fairness and {@link Floors} in it.
 *       {@link SlotPrices}: a closer bound where few slots are common.
 *   <li>{@link Annealing} on a {@link Placement}: when they meet, by Kempe {@link Chain}s. {@link Exchanges}: what a single
 *       exchange still mends. {@link Seating}: where they sit,
 *       at one of the {@link Tables}; {@link Limits}: whether all do.
 *   <li>{@link Schedule}, by {@link Appraisal}: the {@link Plan}, each {@link Level} with its value and bound, and an {@link Explanation} for each
 *       pair that does not meet, by {@link WaysIn}.
 *   <li>{@link Checker}: the rules, for every plan, whoever made it.
 * </ol>
 *
 * <p>The problem is that of Ernst, Mills, Welgama, "Scheduling appointments at trade events for the Australian Tourist
 * Commission" (Interfaces 33, 2003), and Ernst, Singh, Weiskircher, "Scheduling meetings at trade events with complex
 * preferences" (ICAPS 2008). With every meeting required it is that of Bofill et al., "Scheduling B2B meetings" (JAIR 74,
 * 2022). Slots are colours of the edges of a graph: Kőnig (1916) where everybody is always free, NP-complete where not (Even,
 * Itai, Shamir 1976).
 *
 * <p>The same instance, seed and number of moves give the same plan on every machine.
 */
@NullMarked
package vn.hoinghi.matchmaking.scheduler;

import org.jspecify.annotations.NullMarked;
