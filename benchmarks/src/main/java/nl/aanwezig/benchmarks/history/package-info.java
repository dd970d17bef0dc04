/** Seeded schools, pupils and registrations that nobody lived, cheap enough to make millions of while measuring. */
@NullMarked
package nl.aanwezig.benchmarks.history;

import org.jspecify.annotations.NullMarked;
