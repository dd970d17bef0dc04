/** What the topics carry, as it is written there; checked and converted before the domain sees it. */
@NullMarked
package nl.aanwezig.signal.wire;

import org.jspecify.annotations.NullMarked;
