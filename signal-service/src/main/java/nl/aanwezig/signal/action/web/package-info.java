/** The HTTP API of what people do about signals. */
@NullMarked
package nl.aanwezig.signal.action.web;

import org.jspecify.annotations.NullMarked;
