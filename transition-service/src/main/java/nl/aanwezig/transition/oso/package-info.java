/** OSO 2019.1, the national exchange standard: a dossier is read, judged by the standard's rules, and written. */
@NullMarked
package nl.aanwezig.transition.oso;

import org.jspecify.annotations.NullMarked;
