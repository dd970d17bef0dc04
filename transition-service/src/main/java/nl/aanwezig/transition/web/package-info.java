/** Transfers over HTTP, for the systems of the two schools. */
@NullMarked
package nl.aanwezig.transition.web;

import org.jspecify.annotations.NullMarked;
