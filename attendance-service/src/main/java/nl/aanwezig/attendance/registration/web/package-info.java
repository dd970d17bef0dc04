/** Registrations over HTTP: JSON, NDJSON and CSV in, the current revisions out. */
@NullMarked
package nl.aanwezig.attendance.registration.web;

import org.jspecify.annotations.NullMarked;
