package nl.aanwezig.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.notification.absence.AbsenceBook;
import nl.aanwezig.notification.absence.AbsenceBooks;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.hold.Holds;
import nl.aanwezig.notification.hold.ObservationArrival;
import nl.aanwezig.notification.hold.PupilHold;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;

/** Books, directory, schools, enrolments and holds in memory. */
public final class Memory implements AbsenceBooks, Directory, SchoolFacts, Holds {

    private final Map<String, AbsenceBook> books = new HashMap<>();
    private final Map<String, PupilEntry> pupils = new HashMap<>();
    private final Map<String, StaffEntry> staff = new HashMap<>();
    private final Map<String, School> schools = new HashMap<>();
    private final Map<String, Enrolments> enrolments = new HashMap<>();
    private final Map<String, PupilHold> holds = new HashMap<>();
    public final MemorySignals signals = new MemorySignals();

    @Override
    public Optional<AbsenceBook> find(String schoolId, String pupilId) {
        return Optional.ofNullable(books.get(schoolId + "/" + pupilId));
    }

    @Override
    public List<AbsenceBook> ofSchool(String schoolId) {
        return List.copyOf(books.values());
    }

    @Override
    public boolean store(AbsenceBook book) {
        books.put(
                book.schoolId() + "/" + book.pupilId(),
                new AbsenceBook(book.schoolId(), book.pupilId(), book.registrations(), book.version() + 1));
        return true;
    }

    @Override
    public void put(PupilEntry entry) {
        pupils.put(entry.schoolId() + "/" + entry.pupilId(), entry);
    }

    @Override
    public void put(StaffEntry entry) {
        staff.put(entry.schoolId() + "/" + entry.staffId(), entry);
    }

    @Override
    public Optional<PupilEntry> pupil(String schoolId, String pupilId) {
        return Optional.ofNullable(pupils.get(schoolId + "/" + pupilId));
    }

    @Override
    public Optional<StaffEntry> staff(String schoolId, String staffId) {
        return Optional.ofNullable(staff.get(schoolId + "/" + staffId));
    }

    @Override
    public List<PupilEntry> pupilsOf(String schoolId) {
        return List.copyOf(pupils.values());
    }

    @Override
    public List<String> schoolsOf(String pupilId) {
        return List.of();
    }

    @Override
    public boolean keep(School school) {
        schools.put(school.id(), school);
        return true;
    }

    @Override
    public boolean keep(Enrolments all) {
        enrolments.put(all.pupilId(), all);
        return true;
    }

    @Override
    public Optional<School> school(String schoolId) {
        return Optional.ofNullable(schools.get(schoolId));
    }

    @Override
    public Optional<Enrolments> enrolments(String pupilId) {
        return Optional.ofNullable(enrolments.get(pupilId));
    }

    @Override
    public List<Enrolments> enrolmentsAt(String schoolId) {
        return List.copyOf(enrolments.values());
    }

    @Override
    public void keep(ObservationArrival arrival) {
        holds.merge(
                arrival.pupilId(),
                PupilHold.none(arrival.pupilId()).with(arrival.observation()),
                (known, news) -> known.with(arrival.observation()));
    }

    @Override
    public boolean isHeld(String pupilId) {
        return holds.getOrDefault(pupilId, PupilHold.none(pupilId)).isHeld();
    }
}
