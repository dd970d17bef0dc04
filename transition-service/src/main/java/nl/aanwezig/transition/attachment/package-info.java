/** Documents of a dossier: what may be one, how many, and where they are kept. */
@NullMarked
package nl.aanwezig.transition.attachment;

import org.jspecify.annotations.NullMarked;
