/** A real Kafka broker and a store that speaks MongoDB's wire protocol, in this JVM, on loopback. */
@NullMarked
package nl.aanwezig.embedded;

import org.jspecify.annotations.NullMarked;
