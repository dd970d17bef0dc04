package nl.aanwezig.localstack.edfi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.stack.Port;
import org.springframework.web.client.RestClientResponseException;

/**
 * Enrols the schools, pupils and guardians that the files name. What the files do not hold is assumed, the same for
 * all: a pupil was born {@value #AGE_YEARS} years before the first event and enrolled on its day, is called {@code
 * Pupil <id>}, and has its school's one mentor; a school has no holidays and days of {@value #DAY_MINUTES} minutes.
 */
final class EdFiEnrolment {

    static final int AGE_YEARS = 15;
    static final int DAY_MINUTES = 360;

    private static final int AT_ONCE = 8;

    private final BackboneApi api;
    private final EdFiFolder folder;
    private final Map<String, Long> refused = new ConcurrentSkipListMap<>();

    EdFiEnrolment(BackboneApi api, EdFiFolder folder) {
        this.api = api;
        this.folder = folder;
    }

    /** Returns how many calls were refused, by HTTP status: an id in the file may be one that is not allowed. */
    Map<String, Long> enrolAll() {
        folder.schools().forEach(this::putSchool);
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            // One pupil's schools one after the other: they are one document.
            folder.schoolsByPupil().forEach((pupil, schools) -> workers.execute(() -> putPupil(pupil, schools)));
        }
        return new TreeMap<>(refused);
    }

    private void putSchool(String school) {
        attempt(() -> api.put(
                Port.ATTENDANCE,
                "/schools/{school}",
                Map.of(
                        "name",
                        "School " + school,
                        "sector",
                        "OTHER",
                        "region",
                        "US",
                        "timeZone",
                        EdFiScenario.ZONE.getId(),
                        "policy",
                        "us",
                        "countedHour",
                        "CLOCK_60",
                        "minutesPerDay",
                        DAY_MINUTES,
                        "holidays",
                        List.of()),
                school));
        attempt(() -> api.put(
                Port.NOTIFICATION,
                "/schools/{school}/directory/staff/{staff}",
                Map.of(
                        "name",
                        "Mentor of school " + school,
                        "email",
                        mentor(school) + "@school.example",
                        "language",
                        "en"),
                school,
                mentor(school)));
    }

    private void putPupil(String pupil, Set<String> schools) {
        LocalDate first = folder.earliest();
        for (String school : schools) {
            attempt(() -> api.put(
                    Port.ATTENDANCE,
                    "/schools/{school}/pupils/{pupil}",
                    Map.of(
                            "bornOn", first.minusYears(AGE_YEARS).toString(),
                            "enrolledFrom", first.toString(),
                            "group", "all",
                            "mentorId", mentor(school),
                            "startQualification", false),
                    school,
                    pupil));
            attempt(() -> api.put(
                    Port.NOTIFICATION,
                    "/schools/{school}/directory/pupils/{pupil}",
                    Map.of(
                            "firstName",
                            "Pupil " + pupil,
                            "lastName",
                            "(not in the file)",
                            "language",
                            "en",
                            "guardians",
                            guardians(pupil),
                            "mentorId",
                            mentor(school)),
                    school,
                    pupil));
        }
    }

    private List<Map<String, Object>> guardians(String pupil) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Families.Guardian guardian : folder.families().of(pupil)) {
            Contact contact = guardian.contact();
            Map<String, Object> one = new LinkedHashMap<>();
            List<String> channels = new ArrayList<>();
            one.put("id", contact.id());
            one.put("name", contact.name());
            one.put("authority", guardian.authority());
            if (contact.email() != null) {
                one.put("email", contact.email());
                channels.add("EMAIL");
            }
            if (contact.mobile() != null) {
                one.put("mobile", contact.mobile());
                channels.add("SMS");
            }
            one.put("language", "en");
            one.put("channels", channels);
            all.add(one);
        }
        return all;
    }

    private static String mentor(String school) {
        return "mentor-" + school;
    }

    private void attempt(Runnable call) {
        try {
            call.run();
        } catch (RestClientResponseException e) {
            refused.merge(String.valueOf(e.getStatusCode()), 1L, Long::sum);
        }
    }
}
