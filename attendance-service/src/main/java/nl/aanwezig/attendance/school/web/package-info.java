/** The school's calls over HTTP. */
@NullMarked
package nl.aanwezig.attendance.school.web;

import org.jspecify.annotations.NullMarked;
