package nl.aanwezig.transition.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.attachment.DocumentCheck;
import nl.aanwezig.transition.attachment.InMemoryAttachments;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.DossierRead;
import nl.aanwezig.transition.reading.InMemoryReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import nl.aanwezig.transition.reading.Reads;
import org.junit.jupiter.api.Test;

class DocumentControllerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final Reader MENTOR = new Reader("test", "m-17", ReaderRole.MENTOR, "vo", false, null);
    private static final Reader CARE_TEAM = new Reader("test", null, ReaderRole.CARE_TEAM, "vo", true, null);

    private final Attachments attachments =
            new Attachments(new InMemoryAttachments(), new DocumentCheck(), new Attachments.Limits(1000, 3), CLOCK);
    private final InMemoryReadLog looks = new InMemoryReadLog();
    private final DocumentController controller =
            new DocumentController(attachments, new OpenTo(), new Reads(looks, CLOCK));
    private Reader reader = MENTOR;

    @Test
    void what_is_for_the_care_team_is_not_there_for_others() {
        String forCareTeam = add(Sensitivity.CARE_TEAM);
        refused(forCareTeam, "CARE", "document_not_found");
        assertThat(looks.of("t")).as("nothing was shown").isEmpty();

        reader = CARE_TEAM;
        assertThat(controller.open("t", forCareTeam, "CARE").getBody()).isEqualTo("gewoon".getBytes(UTF_8));
        assertThat(looks.of("t")).singleElement().satisfies(look -> {
            assertThat(look.role()).isEqualTo(ReaderRole.CARE_TEAM);
            assertThat(look.what()).isEqualTo(ReadWhat.DOCUMENT);
            assertThat(look.documentId()).isEqualTo(forCareTeam);
            assertThat(look.purpose()).isEqualTo(ReadPurpose.CARE);
        });
    }

    @Test
    void what_is_open_to_the_mentor_is_open_to_both() {
        String open = add(Sensitivity.MENTOR);
        assertThat(controller.open("t", open, "GUIDE_PUPIL").getBody()).isEqualTo("gewoon".getBytes(UTF_8));
        reader = CARE_TEAM;
        assertThat(controller.open("t", open, "CARE").getBody()).isEqualTo("gewoon".getBytes(UTF_8));
        assertThat(looks.of("t")).extracting(DossierRead::person).containsExactly("m-17", null);
    }

    @Test
    void a_document_is_not_found_under_another_transfer() {
        String documentId = add(Sensitivity.MENTOR);
        assertThatThrownBy(() -> controller.open("other", documentId, "CARE"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("document_not_found"));
    }

    @Test
    void a_look_without_a_purpose_of_the_list_is_refused() {
        String documentId = add(Sensitivity.MENTOR);
        refused(documentId, null, "missing_field");
        refused(documentId, "CURIOSITY", "unknown_purpose");
        assertThat(looks.of("t")).isEmpty();
    }

    private String add(Sensitivity sensitivity) {
        return attachments
                .add("t", new Attachments.Upload("a.txt", "text/plain", sensitivity, "test"), "gewoon".getBytes(UTF_8))
                .documentId();
    }

    private void refused(String documentId, String purpose, String code) {
        assertThatThrownBy(() -> controller.open("t", documentId, purpose))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Opens everything to the reader of the moment. */
    private final class OpenTo implements DossierGate {

        @Override
        public void requireWriter(String transferId) {}

        @Override
        public Reader requireReader(String transferId, ReadPurpose purpose) {
            return reader;
        }

        @Override
        public Schools requireLogReader(String transferId) {
            return new Schools("po", "vo");
        }
    }
}
