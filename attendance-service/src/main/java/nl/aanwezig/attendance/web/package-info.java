/** What all calls share: the limit on bodies, problems, the description of the API. */
@NullMarked
package nl.aanwezig.attendance.web;

import org.jspecify.annotations.NullMarked;
