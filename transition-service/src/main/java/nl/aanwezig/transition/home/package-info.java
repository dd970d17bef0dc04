/** The door for family and pupil: links that open a dossier without an account. */
@NullMarked
package nl.aanwezig.transition.home;

import org.jspecify.annotations.NullMarked;
