/** The closed list of codes and the guiding questions over HTTP. */
@NullMarked
package nl.aanwezig.transition.code.web;

import org.jspecify.annotations.NullMarked;
