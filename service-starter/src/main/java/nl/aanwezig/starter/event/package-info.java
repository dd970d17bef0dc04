/** CloudEvents 1.0 in Kafka's binary mode: how an event is written and how its headers are read. */
@NullMarked
package nl.aanwezig.starter.event;

import org.jspecify.annotations.NullMarked;
