package nl.aanwezig.transition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.transition.reading.ReadSentence.Audience;
import org.junit.jupiter.api.Test;

class ReadSentenceTest {

    private static final ReadSentence SENTENCES = new ReadSentence(
            new DossierGate.Schools("po", "vo"), ZoneId.of("Europe/Amsterdam"), LocalDate.of(2026, 11, 23));

    @Test
    void a_look_is_told_in_one_plain_sentence() {
        DossierRead read = read(ReaderRole.MENTOR, "vo", ReadPurpose.GUIDE_PUPIL, "2026-09-03T08:00:00Z");
        assertThat(SENTENCES.of(read, Audience.FAMILY, "nl"))
                .isEqualTo("De mentor van de nieuwe school las dit op 3 september, om uw kind te begeleiden.");
        assertThat(SENTENCES.of(read, Audience.PUPIL, "nl"))
                .isEqualTo("De mentor van de nieuwe school las dit op 3 september, om jou te begeleiden.");
        assertThat(SENTENCES.of(read, Audience.FAMILY, "en"))
                .isEqualTo("The mentor at the new school read this on 3 September, to guide your child.");
    }

    @Test
    void the_day_is_the_schools_and_another_year_is_said() {
        assertThat(SENTENCES.of(
                        read(ReaderRole.TEACHER, "po", ReadPurpose.PREPARE_TRANSFER, "2025-12-31T23:30:00Z"),
                        Audience.FAMILY,
                        "nl"))
                .startsWith("Een leraar van de vorige school las dit op 1 januari,");
        assertThat(SENTENCES.of(
                        read(ReaderRole.TEACHER, "po", ReadPurpose.PREPARE_TRANSFER, "2025-06-01T10:00:00Z"),
                        Audience.FAMILY,
                        "nl"))
                .contains("1 juni 2025");
    }

    @Test
    void a_school_that_is_neither_is_not_called_one_of_them() {
        assertThat(SENTENCES.of(
                        read(ReaderRole.CARE_TEAM, "third", ReadPurpose.CARE, "2026-09-03T08:00:00Z"),
                        Audience.FAMILY,
                        "nl"))
                .startsWith("Het zorgteam van een andere school");
    }

    @Test
    void there_is_a_sentence_for_every_look_in_every_language() {
        for (String language : List.of("nl", "en")) {
            for (Audience audience : Audience.values()) {
                for (ReaderRole role : ReaderRole.values()) {
                    for (ReadPurpose purpose : ReadPurpose.values()) {
                        for (ReadWhat what : ReadWhat.values()) {
                            DossierRead read = new DossierRead(
                                    "r",
                                    "t",
                                    Instant.parse("2026-09-03T08:00:00Z"),
                                    "by",
                                    null,
                                    role,
                                    null,
                                    purpose,
                                    what,
                                    null);
                            String sentence = SENTENCES.of(read, audience, language);
                            assertThat(sentence).endsWith(".").doesNotContain("{", "}", "''");
                            assertThat(sentence.split("\\s+")).hasSizeLessThanOrEqualTo(20);
                            if (language.equals("nl") && audience == Audience.PUPIL) {
                                assertThat(sentence.toLowerCase(Locale.ROOT)).doesNotContainPattern("\\buw?\\b");
                            }
                        }
                    }
                }
            }
        }
    }

    private static DossierRead read(ReaderRole role, String school, ReadPurpose purpose, String at) {
        return new DossierRead("r", "t", Instant.parse(at), "by", null, role, school, purpose, ReadWhat.DOSSIER, null);
    }
}
