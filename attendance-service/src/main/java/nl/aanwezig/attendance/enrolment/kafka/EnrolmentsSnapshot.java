package nl.aanwezig.attendance.enrolment.kafka;

import java.util.List;
import nl.aanwezig.attendance.enrolment.Enrolment;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.masterdata.Revisioned;
import nl.aanwezig.attendance.masterdata.SnapshotForm;

/**
 * The value of {@code attendance.enrolments.v1}: {@code contracts/schemas/attendance.enrolments.v1.schema.json}, whose
 * fields are those of {@link Enrolment}.
 */
public record EnrolmentsSnapshot(String pupilId, long revision, List<Enrolment> enrolments) {

    /** Topic and event type of the snapshot, and how it is made. */
    public static final SnapshotForm<Enrolments> FORM = new SnapshotForm<>(
            "attendance.enrolments.v1", "nl.aanwezig.attendance.enrolments-changed.v1", EnrolmentsSnapshot::of);

    static EnrolmentsSnapshot of(Revisioned<Enrolments> pupil) {
        return new EnrolmentsSnapshot(
                pupil.id(), pupil.revision(), pupil.content().enrolments());
    }
}
