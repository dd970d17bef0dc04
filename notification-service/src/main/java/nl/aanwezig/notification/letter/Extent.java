package nl.aanwezig.notification.letter;

import java.util.List;
import java.util.Objects;
import nl.aanwezig.notification.absence.Registration;

/**
 * How much of a day somebody was absent, as far as it was registered.
 *
 * @param lessons those that are known, in the order of the day; all of it where the part is {@link Part#LESSONS}
 */
record Extent(Part part, List<String> lessons) {

    /** Which part of the day. */
    enum Part {
        DAY,
        MORNING,
        AFTERNOON,
        LESSONS,
        /** Some of it; which is not known. */
        SOME
    }

    boolean manyLessons() {
        return lessons.size() > 1;
    }

    static Extent of(List<Registration> absences) {
        List<String> lessons = absences.stream()
                .map(Registration::lesson)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Extent(part(absences, lessons), lessons);
    }

    private static Part part(List<Registration> absences, List<String> lessons) {
        List<String> parts = absences.stream()
                .map(Registration::dayPart)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (parts.contains("DAY") || parts.containsAll(List.of("MORNING", "AFTERNOON"))) {
            return Part.DAY;
        }
        if (!parts.isEmpty()) {
            return Part.valueOf(parts.getFirst());
        }
        return lessons.isEmpty() || lessons.size() < absences.size() ? Part.SOME : Part.LESSONS;
    }
}
