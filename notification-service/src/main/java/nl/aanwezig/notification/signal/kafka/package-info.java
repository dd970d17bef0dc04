/** Reads the steps of signals. */
@NullMarked
package nl.aanwezig.notification.signal.kafka;

import org.jspecify.annotations.NullMarked;
