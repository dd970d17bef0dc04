/** Reads the fields of a JSON object one by one, and says which one is wrong. */
@NullMarked
package nl.aanwezig.attendance.input;

import org.jspecify.annotations.NullMarked;
