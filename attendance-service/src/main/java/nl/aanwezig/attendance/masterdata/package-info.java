/** A service's own documents: one atomic update each, then a snapshot on a compacted topic. */
@NullMarked
package nl.aanwezig.attendance.masterdata;

import org.jspecify.annotations.NullMarked;
