/** One run of the command: its size, its progress, its results. */
@NullMarked
package nl.aanwezig.benchmarks.session;

import org.jspecify.annotations.NullMarked;
