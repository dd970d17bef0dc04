package nl.aanwezig.notification;

import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.directory.DirectoryChanges;
import nl.aanwezig.notification.hold.HoldChanges;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.message.Subject;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.SchoolChanges;
import nl.aanwezig.notification.signal.SignalDesk;

/** Has decided again whatever rests on something that changed. */
final class Reconsideration implements DirectoryChanges, SchoolChanges, HoldChanges {

    private final AbsenceDesk absences;
    private final SignalDesk signals;
    private final Messages messages;

    Reconsideration(AbsenceDesk absences, SignalDesk signals, Messages messages) {
        this.absences = absences;
        this.signals = signals;
        this.messages = messages;
    }

    void about(Subject subject) {
        String signalId = subject.signalId();
        if (signalId == null) {
            absences.reconsider(subject.schoolId(), subject.pupilId());
        } else {
            signals.reconsider(signalId);
        }
    }

    @Override
    public void pupilChanged(String schoolId, String pupilId) {
        absences.reconsider(schoolId, pupilId);
        signals.reconsiderPupil(schoolId, pupilId);
    }

    /** Only guardians' messages are held back: mentors work with what is known. */
    @Override
    public void holdChanged(String pupilId) {
        messages.about(pupilId).stream()
                .map(each -> each.subject().schoolId())
                .distinct()
                .forEach(schoolId -> absences.reconsider(schoolId, pupilId));
    }

    @Override
    public void staffChanged(String schoolId, String staffId) {
        signals.staffArrived(schoolId, staffId);
    }

    @Override
    public void schoolChanged(String schoolId) {
        absences.reconsiderSchool(schoolId);
        signals.reconsiderSchool(schoolId);
    }

    @Override
    public void enrolmentsChanged(Enrolments enrolments) {
        enrolments.all().stream()
                .map(Enrolment::schoolId)
                .distinct()
                .forEach(schoolId -> absences.reconsider(schoolId, enrolments.pupilId()));
    }
}
