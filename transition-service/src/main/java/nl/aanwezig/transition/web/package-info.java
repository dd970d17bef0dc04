/** The HTTP API of transfers: decodes, checks who calls, and shows each reader what is theirs to see. */
@NullMarked
package nl.aanwezig.transition.web;

import org.jspecify.annotations.NullMarked;
