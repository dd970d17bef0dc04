/** Reads an Ed-Fi interchange as a stream. */
@NullMarked
package nl.aanwezig.attendance.edfi.xml;

import org.jspecify.annotations.NullMarked;
