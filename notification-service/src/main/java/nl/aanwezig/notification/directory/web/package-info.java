/** The directory's calls, and the list of families that cannot be reached. */
@NullMarked
package nl.aanwezig.notification.directory.web;

import org.jspecify.annotations.NullMarked;
