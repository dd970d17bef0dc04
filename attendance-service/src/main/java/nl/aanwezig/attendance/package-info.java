/** Facts: schools, calendars, enrolments, registrations and their corrections. */
@NullMarked
package nl.aanwezig.attendance;

import org.jspecify.annotations.NullMarked;
