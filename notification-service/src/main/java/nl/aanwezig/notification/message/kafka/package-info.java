/** Tells the backbone what became of messages. */
@NullMarked
package nl.aanwezig.notification.message.kafka;

import org.jspecify.annotations.NullMarked;
