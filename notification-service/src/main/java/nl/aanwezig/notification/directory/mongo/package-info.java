/** The directory in MongoDB; everything personal is one encrypted field. */
@NullMarked
package nl.aanwezig.notification.directory.mongo;

import org.jspecify.annotations.NullMarked;
