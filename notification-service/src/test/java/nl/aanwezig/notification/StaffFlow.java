package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What arrives on the desk of a mentor or a family's contact; last of the chain, so that it carries all flows. */
abstract class StaffFlow extends HoldFlow {

    @Test
    void aRaisedSignalIsAMailToTheMentorThatMentionsTheContextAndAWithdrawnOneIsTakenBack() throws Exception {
        String pupil = pupil();
        String mentor = "m-" + pupil;
        String address = mentor + "@school.example";
        family(pupil, Said.family("Pupil"));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 1, "RAISED", mentor, today, true));
        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "UNREACHABLE")
                        .containsEntry("reason", "not_in_directory")));

        staff(mentor, address);

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));
        MimeMessage mail = service.mailsTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Signaal over Pupil");
        assertThat(text(mail))
                .contains(
                        "16,5 uur", "16 uur", "Praat eerst met de leerling.", "basisschool", "Leerplichtwet art. 21a");

        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 2, "CHANGED", mentor, today, true));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 3, "WITHDRAWN", mentor, today, true));
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(2));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Signaal over Pupil ingetrokken");
    }

    @Test
    void aFamilyMeetsItsContactOnceAndIsReachedAsItWishesUntilItTakesThatBack() throws Exception {
        String pupil = pupil();
        String contact = "m-" + pupil;
        String address = contact + "@school.example";
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, pupil + "@home.example", "06 22222222", "\"EMAIL\""),
                        Said.guardian("g-2", false, pupil + "-2@home.example", null, "")));
        enrolled(pupil);
        write(Topics.CONTEXTS, pupil, Said.released(school, pupil, 1, contact));
        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("kind", "INTRODUCTION_STAFF")
                        .containsEntry("state", "UNREACHABLE")));

        staff(contact, address);
        write(Topics.CONTEXTS, pupil, Said.released(school, pupil, 1, contact));
        write(Topics.CONTEXTS, pupil, Said.released(school, pupil, 2, contact));

        eventually(() -> assertThat(messages(pupil))
                .extracting(
                        each -> each.get("kind"),
                        each -> each.get("recipientId"),
                        each -> each.get("state"),
                        each -> each.get("channel"),
                        each -> each.get("language"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("INTRODUCTION", "g-1", "SENT", "SMS", "en"),
                        org.assertj.core.groups.Tuple.tuple("INTRODUCTION", "g-2", "SUPPRESSED", null, "nl"),
                        org.assertj.core.groups.Tuple.tuple("INTRODUCTION_STAFF", contact, "SENT", "EMAIL", "nl")));
        assertThat(text(service.mailsTo(address).getFirst())).contains("het liefst gebeld", "tolk");
        eventually(() -> assertThat(outcomes(pupil)).containsExactlyInAnyOrder("UNREACHABLE", "SENT", "SENT"));
        MongoTemplate store = service.context.getBean(MongoTemplate.class);
        assertThat(store.findById(pupil, Document.class, "familyContexts").toJson())
                .doesNotContain("PHONE", "m-31", contact + "\"");

        service.topics.write(
                Topics.CONTEXTS,
                pupil,
                "nl.aanwezig.transition.context-withdrawn.v1",
                Said.takenBack(school, pupil, 3));
        eventually(() -> assertThat(
                        store.findById(pupil, Document.class, "familyContexts").keySet())
                .containsExactlyInAnyOrder("_id", "revision", "writes"));
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));
        assertThat(service.mailsTo(pupil + "@home.example").getFirst().getSubject())
                .isEqualTo("Pupil was er niet");
    }
}
