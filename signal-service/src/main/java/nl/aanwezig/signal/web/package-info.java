/** The HTTP API. */
@NullMarked
package nl.aanwezig.signal.web;

import org.jspecify.annotations.NullMarked;
