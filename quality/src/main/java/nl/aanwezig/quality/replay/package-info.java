/** Simulated years lived through day by day: what was known each evening, and what the assessor then said. */
@NullMarked
package nl.aanwezig.quality.replay;

import org.jspecify.annotations.NullMarked;
