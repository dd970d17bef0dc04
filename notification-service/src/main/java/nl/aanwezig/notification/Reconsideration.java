package nl.aanwezig.notification;

import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.directory.DirectoryChanges;
import nl.aanwezig.notification.hold.HoldChanges;
import nl.aanwezig.notification.introduction.IntroductionDesk;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.message.Subject;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.SchoolChanges;
import nl.aanwezig.notification.signal.SignalDesk;
import nl.aanwezig.notification.transition.ContextChanges;

/** Has decided again whatever rests on something that changed. */
final class Reconsideration implements DirectoryChanges, SchoolChanges, HoldChanges, ContextChanges {

    private final AbsenceDesk absences;
    private final SignalDesk signals;
    private final IntroductionDesk introductions;
    private final Messages messages;

    Reconsideration(AbsenceDesk absences, SignalDesk signals, IntroductionDesk introductions, Messages messages) {
        this.absences = absences;
        this.signals = signals;
        this.introductions = introductions;
        this.messages = messages;
    }

    void about(Subject subject) {
        String signalId = subject.signalId();
        if (signalId != null) {
            signals.reconsider(signalId);
        } else if (subject.introduction() != null) {
            introductions.reconsider(subject.pupilId());
        } else {
            absences.reconsider(subject.schoolId(), subject.pupilId());
        }
    }

    @Override
    public void pupilChanged(String schoolId, String pupilId) {
        absences.reconsider(schoolId, pupilId);
        signals.reconsiderPupil(schoolId, pupilId);
        introductions.reconsider(pupilId);
    }

    /** Only guardians' messages are held back: mentors work with what is known. */
    @Override
    public void holdChanged(String pupilId) {
        messages.about(pupilId).stream()
                .map(each -> each.subject().schoolId())
                .distinct()
                .forEach(schoolId -> absences.reconsider(schoolId, pupilId));
        introductions.reconsider(pupilId);
    }

    @Override
    public void contextChanged(String pupilId) {
        introductions.reconsider(pupilId);
    }

    @Override
    public void staffChanged(String schoolId, String staffId) {
        signals.staffArrived(schoolId, staffId);
        introductions.staffArrived(schoolId, staffId);
    }

    @Override
    public void schoolChanged(String schoolId) {
        absences.reconsiderSchool(schoolId);
        signals.reconsiderSchool(schoolId);
        introductions.reconsiderSchool(schoolId);
    }

    @Override
    public void enrolmentsChanged(Enrolments enrolments) {
        enrolments.all().stream()
                .map(Enrolment::schoolId)
                .distinct()
                .forEach(schoolId -> absences.reconsider(schoolId, enrolments.pupilId()));
        introductions.reconsider(enrolments.pupilId());
    }
}
