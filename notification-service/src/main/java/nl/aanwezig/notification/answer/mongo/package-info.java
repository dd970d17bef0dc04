/** Keeps links and answers; an answer is told to the backbone. */
@NullMarked
package nl.aanwezig.notification.answer.mongo;

import org.jspecify.annotations.NullMarked;
