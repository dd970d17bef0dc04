/** The enrolment's calls over HTTP. */
@NullMarked
package nl.aanwezig.attendance.enrolment.web;

import org.jspecify.annotations.NullMarked;
