/** Documents in MongoDB, encrypted. */
@NullMarked
package nl.aanwezig.transition.attachment.mongo;

import org.jspecify.annotations.NullMarked;
