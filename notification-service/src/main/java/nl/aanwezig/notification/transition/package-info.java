/** What comes along from primary school: how a family wishes to be reached, and whom it can turn to. */
@NullMarked
package nl.aanwezig.notification.transition;

import org.jspecify.annotations.NullMarked;
