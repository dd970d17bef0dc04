package nl.aanwezig.notification.school;

/** Hears of every new revision, after it is stored: cases that waited for it are decided again. */
public interface SchoolChanges {

    void schoolChanged(String schoolId);

    void enrolmentsChanged(Enrolments enrolments);
}
