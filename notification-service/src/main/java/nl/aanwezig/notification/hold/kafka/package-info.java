/** Reads observations, as far as they hold messages back, and knows when those from before the start are read. */
@NullMarked
package nl.aanwezig.notification.hold.kafka;

import org.jspecify.annotations.NullMarked;
