/** What happened after people acted on a signal, and which rules helped them. */
@NullMarked
package nl.aanwezig.signal.followup;

import org.jspecify.annotations.NullMarked;
