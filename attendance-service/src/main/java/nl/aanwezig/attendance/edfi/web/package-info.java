/** The Ed-Fi import over HTTP: streamed in, answered from a spool file. */
@NullMarked
package nl.aanwezig.attendance.edfi.web;

import org.jspecify.annotations.NullMarked;
