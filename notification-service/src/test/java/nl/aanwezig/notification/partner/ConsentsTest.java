package nl.aanwezig.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final FamilyStanding FIFTEEN =
            new FamilyStanding(TODAY.plusYears(2).plusDays(1), Set.of("g-1"));
    private static final FamilyStanding SIXTEEN = new FamilyStanding(TODAY.plusYears(2), Set.of("g-1"));
    private final Consents none = Consents.none("mazl", "p");

    @Test
    void aParentsConsentCountsForItsPurposeUntilThePupilIsSixteen() {
        Consents given = none.given("sick leave", "g-1", TODAY, "school-a");

        assertThat(given.stands("sick leave", FIFTEEN, TODAY)).isTrue();
        assertThat(given.stands("research", FIFTEEN, TODAY)).isFalse();
        assertThat(given.stands("sick leave", SIXTEEN, TODAY)).isFalse();
    }

    @Test
    void aPupilsConsentCountsFromSixteenOn() {
        Consents given = none.given("sick leave", null, TODAY, "school-a");

        assertThat(given.stands("sick leave", SIXTEEN, TODAY)).isTrue();
        assertThat(given.stands("sick leave", FIFTEEN, TODAY)).isFalse();
    }

    @Test
    void aParentWhoLostAuthorityOrAPupilOfUnknownAgeConsentsToNothing() {
        Consents given = none.given("sick leave", "g-1", TODAY, "school-a");

        assertThat(given.stands("sick leave", new FamilyStanding(FIFTEEN.adultFrom(), Set.of()), TODAY))
                .isFalse();
        assertThat(given.stands("sick leave", new FamilyStanding(null, Set.of("g-1")), TODAY))
                .isFalse();
        assertThat(none.given("sick leave", null, TODAY, "school-a")
                        .stands("sick leave", new FamilyStanding(null, Set.of("g-1")), TODAY))
                .isFalse();
    }

    @Test
    void withdrawnItNoLongerStandsWhoeverGaveItAndThePartnerIsToBeToldOfEach() {
        Consents withdrawn = none.given("sick leave", "g-1", TODAY, "school-a")
                .given("sick leave", "g-2", TODAY, "school-a")
                .withdrawn(null, NOW);

        assertThat(withdrawn.stands("sick leave", FIFTEEN, TODAY)).isFalse();
        assertThat(withdrawn.withdrawals()).isEqualTo(2);
        assertThat(withdrawn.withdrawn(null, NOW.plusSeconds(1))).isEqualTo(withdrawn);
        assertThat(withdrawn.given("sick leave", "g-1", TODAY, "school-a").stands("sick leave", FIFTEEN, TODAY))
                .isTrue();
    }

    @Test
    void givenTwiceItIsOneConsent() {
        Consents given = none.given("sick leave", "g-1", TODAY, "school-a");

        assertThat(given.given("sick leave", "g-1", TODAY.plusDays(1), "school-a"))
                .isEqualTo(given);
    }

    @Test
    void anAcknowledgementIsKeptOnceAndOnlyForWhatWasWithdrawn() {
        Consents given = none.given("sick leave", "g-1", TODAY, "school-a");
        Consents acknowledged = given.withdrawn(null, NOW).acknowledged(1, NOW.plusSeconds(5));

        assertThat(given.acknowledged(1, NOW)).isEqualTo(given);
        assertThat(acknowledged.all().getFirst().acknowledgedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(acknowledged.acknowledged(1, NOW.plusSeconds(9))).isEqualTo(acknowledged);
    }
}
