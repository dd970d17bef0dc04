/** The HTTP API of what happened after. */
@NullMarked
package nl.aanwezig.signal.followup.web;

import org.jspecify.annotations.NullMarked;
