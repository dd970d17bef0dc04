/** What is known of a school and its pupils' enrolments: calendar, zone, and from when a pupil is an adult. */
@NullMarked
package nl.aanwezig.notification.school;

import org.jspecify.annotations.NullMarked;
