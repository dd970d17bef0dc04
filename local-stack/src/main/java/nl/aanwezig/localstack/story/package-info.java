/** A school that does not exist, made from a seed, and a day in it. */
@NullMarked
package nl.aanwezig.localstack.story;

import org.jspecify.annotations.NullMarked;
