/** Keeps a pupil's transfers in one MongoDB document, their texts encrypted. */
@NullMarked
package nl.aanwezig.transition.mongo;

import org.jspecify.annotations.NullMarked;
