/** Registrations on attendance.registrations.v1: published with acknowledgement, read back for the projection. */
@NullMarked
package nl.aanwezig.attendance.registration.kafka;

import org.jspecify.annotations.NullMarked;
