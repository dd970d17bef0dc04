/** What is counted about registrations. */
@NullMarked
package nl.aanwezig.attendance.registration.metric;

import org.jspecify.annotations.NullMarked;
