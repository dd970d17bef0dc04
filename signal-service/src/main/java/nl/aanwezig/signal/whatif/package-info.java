/** What would follow if: the same judgement on registrations that nobody made, of which nothing is kept. */
@NullMarked
package nl.aanwezig.signal.whatif;

import org.jspecify.annotations.NullMarked;
