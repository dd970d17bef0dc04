/** Errors as RFC 9457 problem details with a stable code. */
@NullMarked
package nl.aanwezig.starter.problem;

import org.jspecify.annotations.NullMarked;
