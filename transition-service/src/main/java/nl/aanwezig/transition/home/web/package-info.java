/** The room of family and pupil: a page without scripts, the same as JSON, and the links to it. */
@NullMarked
package nl.aanwezig.transition.home.web;

import org.jspecify.annotations.NullMarked;
