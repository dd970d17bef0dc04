/** Keeps schools and enrolments in MongoDB. */
@NullMarked
package nl.aanwezig.transition.school.mongo;

import org.jspecify.annotations.NullMarked;
