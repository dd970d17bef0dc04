package nl.aanwezig.notification.absence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.hold.Holds;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.notification.transition.Families;

/**
 * Takes registrations in and has it decided who is told. Everything may arrive in any order and twice, and several
 * threads and instances may decide about one pupil at once.
 */
public final class AbsenceDesk {

    private static final int MOST_ROUNDS = 20;

    private final AbsenceBooks books;
    private final Families families;
    private final SchoolFacts schools;
    private final Holds holds;
    private final Messages messages;
    private final AbsenceRules rules;
    private final AlertHorizon horizon;
    private final Clock clock;

    public AbsenceDesk(
            AbsenceBooks books,
            Families families,
            SchoolFacts schools,
            Holds holds,
            Messages messages,
            AbsenceRules rules,
            AlertHorizon horizon,
            Clock clock) {
        this.books = books;
        this.families = families;
        this.schools = schools;
        this.holds = holds;
        this.messages = messages;
        this.rules = rules;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** Takes in what was registered; days that are no longer remembered are passed over. */
    public void registered(List<RegistrationArrival> arrivals) {
        LocalDate oldest = oldestRemembered();
        record Pupil(String schoolId, String pupilId) {}
        Map<Pupil, List<Registration>> byPupil = arrivals.stream()
                .filter(each -> !each.registration().date().isBefore(oldest))
                .collect(groupingBy(
                        each -> new Pupil(each.schoolId(), each.pupilId()),
                        LinkedHashMap::new,
                        mapping(RegistrationArrival::registration, toList())));
        byPupil.forEach((pupil, news) -> registered(pupil.schoolId(), pupil.pupilId(), news));
    }

    private void registered(String schoolId, String pupilId, List<Registration> news) {
        boolean worthDeciding = enter(schoolId, pupilId, news);
        if (worthDeciding) {
            reconsider(schoolId, pupilId);
        }
    }

    /** Says whether a message could follow: not for the first word about a day that is history. */
    private boolean enter(String schoolId, String pupilId, List<Registration> news) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            AbsenceBook before = books.find(schoolId, pupilId).orElseGet(() -> AbsenceBook.empty(schoolId, pupilId));
            AbsenceBook after = before.with(news, oldestRemembered());
            if (after.equals(before) || books.store(after)) {
                return news.stream().anyMatch(each -> before.knows(each.id()) || isNews(schoolId, each.date()));
            }
        }
        throw new IllegalStateException("an absence book is changed by others all the time");
    }

    private boolean isNews(String schoolId, LocalDate date) {
        return schools.school(schoolId)
                .map(school -> horizon.covers(date, school, school.today(clock.instant())))
                .orElse(false);
    }

    /** Decides again about a pupil at a school, because something that it rests on has changed. */
    public void reconsider(String schoolId, String pupilId) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            AbsenceFacts facts = facts(schoolId, pupilId);
            List<Decision> decisions = rules.decide(facts, messages.about(schoolId, pupilId), clock.instant());
            if (decisions.isEmpty()) {
                return;
            }
            boolean carriedOut = true;
            for (Decision decision : decisions) {
                carriedOut &= messages.carryOut(decision);
            }
            // What was decided upon may have changed meanwhile, decided by another who did not see these messages yet.
            if (carriedOut && facts.equals(facts(schoolId, pupilId))) {
                return;
            }
        }
        throw new IllegalStateException("what is decided upon changes all the time");
    }

    /** Decides again about every pupil of a school with absence that could still be news. */
    public void reconsiderSchool(String schoolId) {
        books.ofSchool(schoolId).stream()
                .filter(book -> book.dates().stream().anyMatch(date -> isNews(schoolId, date)))
                .forEach(book -> reconsider(schoolId, book.pupilId()));
    }

    /** What is known about a pupil now. */
    public AbsenceFacts facts(String schoolId, String pupilId) {
        return new AbsenceFacts(
                books.find(schoolId, pupilId).orElseGet(() -> AbsenceBook.empty(schoolId, pupilId)),
                families.find(schoolId, pupilId).orElse(null),
                schools.school(schoolId).orElse(null),
                schools.enrolments(pupilId).orElse(null),
                holds.isHeld(pupilId));
    }

    private LocalDate oldestRemembered() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(horizon.rememberDays() + 1L);
    }
}
