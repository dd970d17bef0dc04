/** Publishes that registers were taken. */
@NullMarked
package nl.aanwezig.attendance.register.kafka;

import org.jspecify.annotations.NullMarked;
