/** The HTTP API of what-if. */
@NullMarked
package nl.aanwezig.signal.whatif.web;

import org.jspecify.annotations.NullMarked;
