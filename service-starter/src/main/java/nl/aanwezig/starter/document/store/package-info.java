/** Own documents in MongoDB, and the events that follow from them on Kafka. */
@NullMarked
package nl.aanwezig.starter.document.store;

import org.jspecify.annotations.NullMarked;
