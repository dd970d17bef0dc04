/** Keeps transfers, and what was told of them, in MongoDB: sealed, beside the few fields that are searched for. */
@NullMarked
package nl.aanwezig.transition.mongo;

import org.jspecify.annotations.NullMarked;
