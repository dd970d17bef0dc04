package nl.aanwezig.localstack.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A pupil of the seeded school. Names and addresses are made up at run time and stand in no file.
 *
 * @param guardians as the directory takes them
 */
record StoryPupil(
        String id,
        String firstName,
        String lastName,
        LocalDate bornOn,
        String group,
        String mentorId,
        List<Map<String, Object>> guardians) {}
