package nl.aanwezig.localstack.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.datafaker.Faker;

/** The school of a seed: the same seed gives the same pupils, guardians, mentors and addresses. */
final class SeededSchool {

    static final String ID = "demo-school";
    static final int PUPILS = 25;

    private static final int GROUPS = 2;
    private static final int MENTORS = 2;
    private static final int YOUNGEST = 13;
    private static final int DAYS_IN_A_YEAR = 365;
    private static final int EIGHT_DIGITS = 10_000_000;

    private final Faker faker;
    private final Random random;
    private final LocalDate today;
    private final String name;
    private final List<String> mentorNames = new ArrayList<>();
    private final List<StoryPupil> pupils = new ArrayList<>();

    SeededSchool(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.faker = new Faker(Locale.of("nl"), random);
        this.today = today;
        this.name = faker.address().cityName() + " College";
        IntStream.range(0, MENTORS).forEach(each -> mentorNames.add(faker.name().fullName()));
        IntStream.range(0, PUPILS).forEach(each -> pupils.add(pupil(each)));
    }

    private StoryPupil pupil(int place) {
        String lastName = faker.name().lastName();
        String id = "p-%02d-%06x".formatted(place + 1, random.nextInt(1 << 24));
        return new StoryPupil(
                id,
                faker.name().firstName(),
                lastName,
                today.minusYears(YOUNGEST).minusDays(random.nextInt(DAYS_IN_A_YEAR)),
                "2" + (char) ('a' + place % GROUPS),
                mentorId(place % MENTORS),
                guardians(place, lastName));
    }

    private List<Map<String, Object>> guardians(int place, String lastName) {
        Role role = place < Role.values().length ? Role.values()[place] : Role.UNEXPLAINED;
        Map<String, Object> first = guardian(place, 1, lastName, true);
        Map<String, Object> second = guardian(place, 2, faker.name().lastName(), true);
        switch (role) {
            case BY_SMS -> {
                first.put("channels", List.of("SMS", "EMAIL"));
                second.put("channels", List.of("SMS"));
                second.remove("email");
            }
            case IN_ENGLISH -> {
                first.put("language", "en");
                second.put("language", "en");
            }
            case UNREACHABLE -> {
                first.remove("email");
                first.remove("mobile");
                first.put("channels", List.of("EMAIL"));
                return List.of(first);
            }
            case ONE_WITHOUT_AUTHORITY -> second.put("authority", false);
            case UNEXPLAINED, SIXTEEN_HOURS, FOURTH_SICK_REPORT, LATE, WITH_CONTEXT -> {
                // Two parents with authority and e-mail, as most have.
            }
        }
        return List.of(first, second);
    }

    private Map<String, Object> guardian(int place, int number, String lastName, boolean authority) {
        Map<String, Object> guardian = new LinkedHashMap<>();
        String id = "g-%02d-%d".formatted(place + 1, number);
        guardian.put("id", id);
        guardian.put("name", faker.name().firstName() + " " + lastName);
        guardian.put("authority", authority);
        guardian.put("email", id + "@family.example");
        guardian.put("mobile", "+3161" + (EIGHT_DIGITS / 10 + random.nextInt(EIGHT_DIGITS - EIGHT_DIGITS / 10)));
        guardian.put("language", "nl");
        guardian.put("channels", List.of("EMAIL", "SMS"));
        return guardian;
    }

    private static String mentorId(int number) {
        return "m-" + (number + 1);
    }

    String name() {
        return name;
    }

    /** Staff id and what the directory takes of each mentor. */
    Map<String, Map<String, Object>> mentors() {
        Map<String, Map<String, Object>> mentors = new LinkedHashMap<>();
        for (int i = 0; i < mentorNames.size(); i++) {
            mentors.put(
                    mentorId(i),
                    Map.of("name", mentorNames.get(i), "email", mentorId(i) + "@school.example", "language", "nl"));
        }
        return mentors;
    }

    List<StoryPupil> pupils() {
        return pupils;
    }

    StoryPupil pupil(Role role) {
        return pupils.get(role.place());
    }
}
