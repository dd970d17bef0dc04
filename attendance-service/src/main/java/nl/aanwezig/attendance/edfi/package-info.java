/** Ed-Fi attendance events and what they mean as registrations. */
@NullMarked
package nl.aanwezig.attendance.edfi;

import org.jspecify.annotations.NullMarked;
