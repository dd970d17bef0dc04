/** Turns the value of a Kafka record into a domain object, or says why it cannot be read. */
@NullMarked
package nl.aanwezig.notification.inbound;

import org.jspecify.annotations.NullMarked;
