/** The life of a signal: raised, changed, resolved, withdrawn; and what is remembered of a pupil between two judgements. */
@NullMarked
package nl.aanwezig.signal.life;

import org.jspecify.annotations.NullMarked;
