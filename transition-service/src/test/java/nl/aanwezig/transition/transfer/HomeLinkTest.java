package nl.aanwezig.transition.transfer;

import static nl.aanwezig.transition.transfer.ATransfer.NOW;
import static nl.aanwezig.transition.transfer.ATransfer.TODAY;
import static nl.aanwezig.transition.transfer.ATransfer.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HomeLinkTest {

    private static final Instant THEN = NOW.at().plus(Duration.ofDays(28));

    @Test
    void a_link_opens_until_its_last_moment() {
        Transfer given = in(TransferState.OFFERED).giving(link("a", Side.FAMILY), NOW);
        assertThat(given.requireLink("hash-a", NOW).side()).isEqualTo(Side.FAMILY);
        assertThat(given.requireLink("hash-a", new Moment(THEN.minusMillis(1), TODAY))
                        .linkId())
                .isEqualTo("a");
        refused(() -> given.requireLink("hash-a", new Moment(THEN, TODAY)), Refusal.LINK_ENDED);
        refused(() -> given.requireLink("hash-b", NOW), Refusal.LINK_UNKNOWN);
    }

    @Test
    void a_link_that_was_ended_stays_known_and_opens_nothing() {
        Transfer given = in(TransferState.OFFERED)
                .giving(link("a", Side.FAMILY), NOW)
                .giving(link("b", Side.PUPIL), NOW)
                .ending("a", NOW);
        refused(() -> given.requireLink("hash-a", NOW), Refusal.LINK_ENDED);
        assertThat(given.requireLink("hash-b", NOW).side()).isEqualTo(Side.PUPIL);
        refused(() -> given.ending("c", NOW), Refusal.LINK_NOT_FOUND);
    }

    @Test
    void the_familys_link_closes_on_the_18th_birthday_and_the_pupils_does_not() {
        Transfer given = ATransfer.draft(TransferKind.VOVO, TODAY.minusYears(18).plusDays(1))
                .giving(link("a", Side.FAMILY), NOW)
                .giving(link("b", Side.PUPIL), NOW);
        given.requireLink("hash-a", NOW);
        Moment birthday = ATransfer.at(TODAY.plusDays(1));
        refused(() -> given.requireLink("hash-a", birthday), Refusal.PUPIL_OF_AGE);
        assertThat(given.requireLink("hash-b", birthday).side()).isEqualTo(Side.PUPIL);
        refused(() -> given.giving(link("c", Side.FAMILY), birthday), Refusal.PUPIL_OF_AGE);
    }

    @Test
    void a_school_has_no_link() {
        refused(() -> in(TransferState.OFFERED).giving(link("a", Side.SENDER), NOW), Refusal.UNKNOWN_VALUE);
    }

    @Test
    void of_too_many_links_the_oldest_that_ended_is_forgotten() {
        Transfer full = in(TransferState.OFFERED);
        for (int each = 0; each < 20; each++) {
            full = full.giving(link("l" + each, Side.FAMILY), NOW);
        }
        Transfer all = full;
        refused(() -> all.giving(link("more", Side.PUPIL), NOW), Refusal.TOO_MANY_LINKS);
        Transfer after = all.ending("l7", NOW).giving(link("more", Side.PUPIL), NOW);
        assertThat(after.links().given())
                .hasSize(20)
                .extracting(HomeLink::linkId)
                .contains("more", "l0")
                .doesNotContain("l7");
    }

    private static HomeLink link(String id, Side side) {
        return new HomeLink(id, side, "hash-" + id, NOW.at(), THEN);
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
