/** Own documents with a revision in MongoDB. */
@NullMarked
package nl.aanwezig.attendance.masterdata.mongo;

import org.jspecify.annotations.NullMarked;
