/** OSO dossiers over HTTP: brought in by the school that hands over, and exported. */
@NullMarked
package nl.aanwezig.transition.oso.web;

import org.jspecify.annotations.NullMarked;
