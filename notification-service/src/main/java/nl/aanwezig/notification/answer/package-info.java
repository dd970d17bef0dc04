/** What families answer: one link for one child and one message, without an account. */
@NullMarked
package nl.aanwezig.notification.answer;

import org.jspecify.annotations.NullMarked;
