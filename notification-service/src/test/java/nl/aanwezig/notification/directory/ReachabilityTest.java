package nl.aanwezig.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTest {

    private final Reachability reachability = new Reachability(new MobileNumbers("NL"));

    @ParameterizedTest
    @CsvSource({
        "0612345678, +31612345678",
        "06 - 1234 5678, +31612345678",
        "+32 470 12 34 56, +32470123456",
        "+1 212 555 0123, +12125550123"
    })
    void aMobileIsUsedInItsInternationalForm(String mobile, String address) {
        assertThat(reachability.of(guardian(null, mobile, Channel.SMS))).isEqualTo(new Reach.By(Channel.SMS, address));
    }

    @ParameterizedTest
    @CsvSource({"020 1234567, not_a_mobile", "12, invalid_mobile", "0612, invalid_mobile", "(), invalid_mobile"})
    void aNumberThatNoSmsReachesSaysWhy(String mobile, String reason) {
        assertThat(reachability.of(guardian(null, mobile, Channel.SMS))).isEqualTo(new Reach.Not(reason));
    }

    @Test
    void thePreferredChannelComesFirstAndTheOtherIsTheWayOut() {
        assertThat(reachability.of(guardian("a@b.example", "0612345678", Channel.SMS)))
                .isEqualTo(new Reach.By(Channel.SMS, "+31612345678"));
        assertThat(reachability.of(guardian("a@b.example", "12", Channel.SMS)))
                .isEqualTo(new Reach.By(Channel.EMAIL, "a@b.example"));
        assertThat(reachability.of(guardian("a@b.example", "0612345678")))
                .isEqualTo(new Reach.By(Channel.EMAIL, "a@b.example"));
        assertThat(reachability.of(guardian(null, "0612345678"))).isEqualTo(new Reach.By(Channel.SMS, "+31612345678"));
        assertThat(reachability.of(guardian(null, null))).isEqualTo(new Reach.Not("no_usable_address"));
    }

    private static Guardian guardian(String email, String mobile, Channel... channels) {
        return new Guardian("g-1", "G", true, email, mobile, "nl", List.of(channels), false, null);
    }
}
