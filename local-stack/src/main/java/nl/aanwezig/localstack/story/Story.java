package nl.aanwezig.localstack.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.aanwezig.localstack.Terminal;
import nl.aanwezig.localstack.api.Accepted;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.api.TopicTail;
import nl.aanwezig.localstack.stack.Port;

/** The scenes, in their order; the tail shows meanwhile what follows from them. */
final class Story {

    private static final int YEARS_ENROLLED = 1;
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BackboneApi api;
    private final TopicTail tail;
    private final Terminal terminal;
    private final LocalDate today;
    private final SeededSchool school;
    private final SchoolCalendar calendar;
    private final long seed;

    Story(BackboneApi api, TopicTail tail, Terminal terminal, long seed, LocalDate today) {
        this.api = api;
        this.tail = tail;
        this.terminal = terminal;
        this.today = today;
        this.seed = seed;
        this.school = new SeededSchool(seed, today);
        this.calendar = SchoolCalendar.around(today);
    }

    void play() {
        enrol();
        transfer();
        scene(
                "Nine weeks of history (too old to tell anybody: no message)",
                Registrations.history(school, calendar, today, seed));
        scene("This morning's registrations", Registrations.today(school, today));
        scene(
                "A correction: %s was in school after all"
                        .formatted(school.pupil(Role.SIXTEEN_HOURS).id()),
                Registrations.correction(school, today));
    }

    private void enrol() {
        terminal.heading("The school's system puts its school, mentors, pupils and guardians");
        api.put(
                Port.ATTENDANCE,
                "/schools/{school}",
                Map.of(
                        "name", school.name(),
                        "sector", "VO",
                        "region", "midden",
                        "timeZone", "Europe/Amsterdam",
                        "policy", "nl-vo",
                        "countedHour", "LESSON",
                        "minutesPerDay", Registrations.LESSONS * Registrations.LESSON_MINUTES,
                        "holidays", calendar.asJson()),
                SeededSchool.ID);
        school.mentors()
                .forEach((id, mentor) -> api.put(
                        Port.NOTIFICATION, "/schools/{school}/directory/staff/{staff}", mentor, SeededSchool.ID, id));
        school.pupils().forEach(this::enrol);
        terminal.line(
                "  accepted: 1 school, %d mentors, %d enrolments, %d families",
                school.mentors().size(), school.pupils().size(), school.pupils().size());
    }

    private void enrol(StoryPupil pupil) {
        api.put(
                Port.ATTENDANCE,
                "/schools/{school}/pupils/{pupil}",
                Map.of(
                        "bornOn", pupil.bornOn().toString(),
                        "enrolledFrom", today.minusYears(YEARS_ENROLLED).toString(),
                        "group", pupil.group(),
                        "mentorId", pupil.mentorId(),
                        "startQualification", false),
                SeededSchool.ID,
                pupil.id());
        api.put(
                Port.NOTIFICATION,
                "/schools/{school}/directory/pupils/{pupil}",
                Map.of(
                        "firstName", pupil.firstName(),
                        "lastName", pupil.lastName(),
                        "guardians", pupil.guardians(),
                        "mentorId", pupil.mentorId()),
                SeededSchool.ID,
                pupil.id());
    }

    private void transfer() {
        StoryPupil pupil = school.pupil(Role.WITH_CONTEXT);
        terminal.heading("A primary school hands over what the family released about " + pupil.id());
        api.post(
                Port.TRANSITION,
                "/transfers",
                Map.of(
                        "fromSchoolId",
                        "demo-primary",
                        "fromPupilId",
                        "po-" + pupil.id(),
                        "schoolId",
                        SeededSchool.ID,
                        "pupilId",
                        pupil.id(),
                        "inspectedOn",
                        today.minusMonths(2).toString(),
                        "release",
                        true,
                        "items",
                        List.of(
                                item("PUPIL", "WHAT_HELPED", "Even rustig binnenkomen, dan gaat het beter.", true),
                                item("FAMILY", "WISH", "Bel ons liever dan dat u mailt.", true),
                                item("SCHOOL", "STRENGTH", "Helpt graag anderen.", true),
                                item("SCHOOL", "PROBLEM", "Dit blijft op de basisschool.", false))));
        terminal.line("  accepted: 1 transfer, 3 of its 4 items released");
    }

    private static Map<String, Object> item(String voice, String theme, String text, boolean released) {
        return Map.of("voice", voice, "theme", theme, "text", text, "released", released);
    }

    private void scene(String title, List<Map<String, Object>> registrations) {
        terminal.heading(title);
        Accepted answer = api.register(SeededSchool.ID, registrations);
        terminal.line(
                "  accepted %d + duplicate %d + rejected %d = %d registrations",
                answer.accepted(), answer.duplicate(), answer.rejected(), answer.total());
        answer.refusedByCode().forEach((code, count) -> terminal.line("  rejected as %s: %d", code, count));
        tail.awaitQuiet(QUIET, PATIENCE);
    }
}
