/** What one event costs inside the domain, by JMH: judging, reading and writing, without broker or store. */
@NullMarked
package nl.aanwezig.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
