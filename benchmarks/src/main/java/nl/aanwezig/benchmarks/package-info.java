/** One command that measures this project against its speed goals, each beside its peer, and prints one table. */
@NullMarked
package nl.aanwezig.benchmarks;

import org.jspecify.annotations.NullMarked;
