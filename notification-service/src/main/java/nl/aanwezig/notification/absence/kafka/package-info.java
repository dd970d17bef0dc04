/** Reads registrations from the attendance topic. */
@NullMarked
package nl.aanwezig.notification.absence.kafka;

import org.jspecify.annotations.NullMarked;
