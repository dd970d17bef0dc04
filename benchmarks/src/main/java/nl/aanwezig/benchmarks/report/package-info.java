/** Figures of rounds, and the one table that they end in. */
@NullMarked
package nl.aanwezig.benchmarks.report;

import org.jspecify.annotations.NullMarked;
