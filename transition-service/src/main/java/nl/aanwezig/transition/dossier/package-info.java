/** The dossier of a pupil in transition: what school, family and pupil each say, side by side. */
@NullMarked
package nl.aanwezig.transition.dossier;

import org.jspecify.annotations.NullMarked;
