/** Who may look into a dossier, and the log of every look: append-only, and told to the family in plain words. */
@NullMarked
package nl.aanwezig.transition.reading;

import org.jspecify.annotations.NullMarked;
