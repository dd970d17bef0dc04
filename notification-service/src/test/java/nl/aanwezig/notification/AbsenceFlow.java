package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** From an absence on a topic to what arrives at home. */
abstract class AbsenceFlow extends NotificationApiFlow {

    @Test
    void absenceOfTodayIsOneMailForTheGuardianWithAuthorityAndNoneForTheOther() throws Exception {
        String pupil = pupil();
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, pupil + "-1@home.example", null, "\"EMAIL\""),
                        Said.guardian("g-2", false, pupil + "-2@home.example", null, "\"EMAIL\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.mailsTo(pupil + "-1@home.example")).hasSize(1));
        MimeMessage mail = service.mailsTo(pupil + "-1@home.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Pupil was er niet");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("les 3")
                .doesNotContain("Voorbeeld ")
                .doesNotContain("Guardian");
        assertThat(mail.getFrom()[0].toString()).contains("Voorbeeldcollege");
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("recipientId"), each -> each.get("state"), each -> each.get("reason"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("g-1", "SENT", null),
                        org.assertj.core.groups.Tuple.tuple("g-2", "SUPPRESSED", "no_authority")));
        assertThat(mail.getMessageID())
                .isEqualTo("<"
                        + messages(pupil).stream()
                                .filter(each -> each.get("state").equals("SENT"))
                                .findFirst()
                                .orElseThrow()
                                .get("id")
                        + "@aanwezig.localhost>");
        assertThat(service.mailsTo(pupil + "-2@home.example")).isEmpty();
        assertThat(outcomes(pupil)).containsExactly("SENT");
    }

    @Test
    void theSameAbsenceTwiceAndFurtherLessonsAreStillOneMail() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        absent(pupil, "r2", 1, today, "4", "UNEXPLAINED", "RECORDED");
        settled();

        assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1);
        assertThat(messages(pupil)).hasSize(1);
    }

    @Test
    void historyIsSilent() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today.minusDays(10), "3", "UNEXPLAINED", "RECORDED");
        absent(pupil, "r2", 1, today.minusDays(300), "3", "UNEXPLAINED", "RECORDED");
        settled();

        assertThat(messages(pupil)).isEmpty();
    }

    @Test
    void aWithdrawnAbsenceIsCorrectedOnceWhereAMailHadGoneOut() throws Exception {
        String pupil = pupil();
        String address = pupil + "@home.example";
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, address, null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));

        absent(pupil, "r1", 2, today, "3", "UNEXPLAINED", "WITHDRAWN");
        absent(pupil, "r1", 2, today, "3", "UNEXPLAINED", "WITHDRAWN");

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(2));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Pupil was er wel");
        settled();
        assertThat(service.mailsTo(address)).hasSize(2);

        absent(pupil, "r1", 3, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(3));
        absent(pupil, "r1", 4, today, "3", "ILL", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(4));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Wij weten nu waarom Pupil er niet was");
    }

    @Test
    void anAdultStudentsGuardiansAreNotTold() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        write(Topics.ENROLMENTS, pupil, Said.enrolment(school, pupil, today));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "SUPPRESSED")
                        .containsEntry("reason", "adult_student")));
    }
}
