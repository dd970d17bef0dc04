/** The Kafka Streams topology: fetches, asks the domain, stores. */
@NullMarked
package nl.aanwezig.signal.stream;

import org.jspecify.annotations.NullMarked;
