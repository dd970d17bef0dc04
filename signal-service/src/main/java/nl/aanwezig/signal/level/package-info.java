/** Levels from named combinations of signals, and what speaks for a pupil. */
@NullMarked
package nl.aanwezig.signal.level;

import org.jspecify.annotations.NullMarked;
