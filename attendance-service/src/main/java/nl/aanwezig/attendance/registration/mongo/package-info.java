/** The projection of attendance.registrations.v1: the current revision of each registration. */
@NullMarked
package nl.aanwezig.attendance.registration.mongo;

import org.jspecify.annotations.NullMarked;
