/** OSO dossiers in MongoDB, encrypted. */
@NullMarked
package nl.aanwezig.transition.oso.mongo;

import org.jspecify.annotations.NullMarked;
