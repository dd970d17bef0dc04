/** The HTTP API of observations and guidance. */
@NullMarked
package nl.aanwezig.signal.observation.web;

import org.jspecify.annotations.NullMarked;
