/** Schools: time zone, policy pack, calendar, and what a day counts for. */
@NullMarked
package nl.aanwezig.attendance.school;

import org.jspecify.annotations.NullMarked;
