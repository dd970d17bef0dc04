/** Ratios and quartiles with their intervals over schools. */
@NullMarked
package nl.aanwezig.quality.statistic;

import org.jspecify.annotations.NullMarked;
