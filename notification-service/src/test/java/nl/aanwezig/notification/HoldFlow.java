package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an open worry about a pupil holds back. */
abstract class HoldFlow extends ReachFlow {

    @Test
    void anOpenWorryAboutAPupilHoldsTheMailBackUntilAPersonReleasesItAndTheMentorIsStillTold() {
        String pupil = pupil();
        String address = pupil + "@home.example";
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, address, null, "")));
        enrolled(pupil);
        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 1, "RECORDED"));
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each ->
                        assertThat(each).containsEntry("state", "HELD").containsEntry("reason", "held_for_a_person")));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 1, "RAISED", "m-1", today, true));
        settled();
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("kind"), each -> each.get("state"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ABSENCE", "HELD"),
                        org.assertj.core.groups.Tuple.tuple("SIGNAL", "SENT")));
        assertThat(service.mailsTo(address)).isEmpty();

        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 2, "RELEASED"));
        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 1, "RECORDED"));

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));
        assertThat(outcomes(pupil)).doesNotContain("HELD");
    }

    @Test
    void anObservationThatCannotBeReadIsDeadLetteredAndTheNextOneHolds() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        write(
                Topics.OBSERVATIONS,
                pupil,
                "{\"observationId\":\"o-1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 1, "RECORDED"));
        eventually(() -> assertThat(service.topics.readAll(Topics.OBSERVATIONS + ".notification-service.dlq"))
                .anySatisfy(each -> assertThat(each.key()).isEqualTo(pupil)));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("state", "HELD")));
    }
}
