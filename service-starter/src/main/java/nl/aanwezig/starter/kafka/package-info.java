/** Topics, the acknowledged publisher, dead letters and the broker's health. */
@NullMarked
package nl.aanwezig.starter.kafka;

import org.jspecify.annotations.NullMarked;
