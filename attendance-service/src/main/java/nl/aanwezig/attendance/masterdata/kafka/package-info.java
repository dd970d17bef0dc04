/** Snapshots of own documents on compacted topics. */
@NullMarked
package nl.aanwezig.attendance.masterdata.kafka;

import org.jspecify.annotations.NullMarked;
