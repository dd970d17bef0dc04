/** Who read a dossier and why, over HTTP. */
@NullMarked
package nl.aanwezig.transition.reading.web;

import org.jspecify.annotations.NullMarked;
