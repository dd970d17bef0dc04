/** The needs map over HTTP: JSON, CSV, a plot, and a page. */
@NullMarked
package nl.aanwezig.transition.needs.web;

import org.jspecify.annotations.NullMarked;
