/** School days, school weeks and working days of a school. */
@NullMarked
package nl.aanwezig.signal.calendar;

import org.jspecify.annotations.NullMarked;
