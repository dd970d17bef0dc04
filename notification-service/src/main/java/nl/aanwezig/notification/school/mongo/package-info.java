/** Schools and enrolments in MongoDB, newest revision only. */
@NullMarked
package nl.aanwezig.notification.school.mongo;

import org.jspecify.annotations.NullMarked;
