/** The one source of time of every service. */
@NullMarked
package nl.aanwezig.starter.clock;

import org.jspecify.annotations.NullMarked;
