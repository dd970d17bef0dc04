/** Registrations: what was sent, what is admitted and why not, one outcome an item. */
@NullMarked
package nl.aanwezig.attendance.registration;

import org.jspecify.annotations.NullMarked;
