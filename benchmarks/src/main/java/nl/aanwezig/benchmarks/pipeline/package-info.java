/** The whole pipeline against its peers, on a real broker: from a topic to what is committed and stored. */
@NullMarked
package nl.aanwezig.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
