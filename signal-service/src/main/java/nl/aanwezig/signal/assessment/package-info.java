/** The judgement: a pure function from ledger, calendar, policy and date to signals with their evidence. */
@NullMarked
package nl.aanwezig.signal.assessment;

import org.jspecify.annotations.NullMarked;
