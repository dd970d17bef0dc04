/** Judgement: one ledger a pupil, rules, signals with evidence. */
@NullMarked
package nl.aanwezig.signal;

import org.jspecify.annotations.NullMarked;
