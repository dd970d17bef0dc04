/** What came along from primary school, one document a pupil, encrypted; taken back, only its revision is left. */
@NullMarked
package nl.aanwezig.notification.transition.mongo;

import org.jspecify.annotations.NullMarked;
