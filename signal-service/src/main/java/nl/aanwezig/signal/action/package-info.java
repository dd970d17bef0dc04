/** What people did about a signal: one table of allowed changes, one lead, and what the calendar adds. */
@NullMarked
package nl.aanwezig.signal.action;

import org.jspecify.annotations.NullMarked;
