/** What is known of a pupil: enrolments, registrations in their newest revision, the released context. */
@NullMarked
package nl.aanwezig.signal.ledger;

import org.jspecify.annotations.NullMarked;
