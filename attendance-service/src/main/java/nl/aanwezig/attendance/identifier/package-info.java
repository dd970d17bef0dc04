/** Ids that others choose: their form, and that none is a citizen number. */
@NullMarked
package nl.aanwezig.attendance.identifier;

import org.jspecify.annotations.NullMarked;
