/** The position of a projection, kept beside what it projected. */
@NullMarked
package nl.aanwezig.starter.mongo;

import org.jspecify.annotations.NullMarked;
