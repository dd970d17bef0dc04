/** The page on which a family answers, and what the school hears of it. */
@NullMarked
package nl.aanwezig.notification.answer.web;

import org.jspecify.annotations.NullMarked;
