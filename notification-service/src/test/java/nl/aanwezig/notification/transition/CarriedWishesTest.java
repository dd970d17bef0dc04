package nl.aanwezig.notification.transition;

import static nl.aanwezig.notification.World.SCHOOL;
import static nl.aanwezig.notification.World.TODAY;
import static nl.aanwezig.notification.transition.ContextMother.SINCE;
import static nl.aanwezig.notification.transition.ContextMother.UNTIL;
import static nl.aanwezig.notification.transition.ContextMother.rather;
import static nl.aanwezig.notification.transition.ContextMother.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.letter.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedWishesTest {

    private final CarriedWishes wishes = new CarriedWishes(Language::hasTexts);

    private static Guardian guardian(boolean authority, @Nullable String language, Channel... channels) {
        return new Guardian(
                "g-1", "G", authority, "g@home.example", "0612345678", language, List.of(channels), false, null);
    }

    private static PupilEntry family(Guardian... guardians) {
        return new PupilEntry(SCHOOL, World.PUPIL, "Pupil", "Lastname", "nl", List.of(guardians), null);
    }

    private Guardian applied(PupilEntry entry, FamilyContext context, LocalDate today) {
        return wishes.appliedTo(entry, context, today).guardians().getFirst();
    }

    @Test
    void theFamilysOrderComesBeforeTheSchoolsAndItsLanguageToo() {
        Guardian wished =
                applied(family(guardian(true, "nl", Channel.EMAIL)), wish(rather("en", Way.PHONE, Way.SMS)), TODAY);
        assertThat(wished.channels()).containsExactly(Channel.SMS, Channel.EMAIL);
        assertThat(wished.language()).isEqualTo("en");
    }

    @Test
    void aFamilyThatWouldRatherBePhonedStillGetsItsMessages() {
        Guardian wished = applied(family(guardian(true, "nl", Channel.SMS)), wish(rather(null, Way.PHONE)), TODAY);
        assertThat(wished.channels()).containsExactly(Channel.SMS);
    }

    @Test
    void aLanguageWithoutTextsLeavesTheOneThatTheSchoolKnows() {
        Guardian wished = applied(family(guardian(true, "en", Channel.SMS)), wish(rather("ti", Way.SMS)), TODAY);
        assertThat(wished.language()).isEqualTo("en");
    }

    @Test
    void nothingChangesForAGuardianWithoutAuthorityNorAtAnotherSchool() {
        PupilEntry without = family(guardian(false, "nl", Channel.EMAIL));
        assertThat(wishes.appliedTo(without, wish(rather("en", Way.SMS)), TODAY))
                .isEqualTo(without);
        PupilEntry elsewhere =
                new PupilEntry("school-b", World.PUPIL, "Pupil", "Lastname", "nl", List.of(guardian(true, "nl")), null);
        assertThat(wishes.appliedTo(elsewhere, wish(rather("en", Way.SMS)), TODAY))
                .isEqualTo(elsewhere);
    }

    @Test
    void itEndsWithTheLastDayOfUse() {
        PupilEntry family = family(guardian(true, "nl", Channel.EMAIL));
        FamilyContext context = wish(rather("en", Way.SMS));
        assertThat(wishes.appliedTo(family, context, UNTIL)).isNotEqualTo(family);
        assertThat(wishes.appliedTo(family, context, UNTIL.plusDays(1))).isEqualTo(family);
        assertThat(wishes.inForce(SCHOOL, family, context, UNTIL)).isNotNull();
        assertThat(wishes.inForce(SCHOOL, family, context, UNTIL.plusDays(1))).isNull();
        assertThat(wishes.appliedTo(family, null, TODAY)).isEqualTo(family);
    }

    @Test
    void aPutThatSaysTheSameAgainEndsNothing() {
        PupilEntry first = family(guardian(true, "nl", Channel.EMAIL));
        PupilEntry again = CarriedWishes.replacing(first, family(guardian(true, "nl", Channel.EMAIL)), TODAY);
        assertThat(applied(again, wish(rather("en", Way.SMS)), TODAY).channels())
                .containsExactly(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void whatTheSchoolPutsAnewAfterTheDeliveryIsTheNewerWish() {
        PupilEntry first = family(guardian(true, "nl", Channel.SMS));
        PupilEntry asked = CarriedWishes.replacing(first, family(guardian(true, "nl", Channel.EMAIL)), TODAY);
        FamilyContext context = wish(rather("en", Way.PHONE, Way.SMS));
        assertThat(applied(asked, context, TODAY).channels()).containsExactly(Channel.EMAIL);
        assertThat(applied(asked, context, TODAY).language()).isEqualTo("nl");
        assertThat(wishes.inForce(SCHOOL, asked, context, TODAY)).isNull();
        // It stays the newer wish, also when it is put again unchanged.
        PupilEntry repeated =
                CarriedWishes.replacing(asked, family(guardian(true, "nl", Channel.EMAIL)), TODAY.plusDays(1));
        assertThat(applied(repeated, context, TODAY).channels()).containsExactly(Channel.EMAIL);
    }

    @Test
    void whatTheSchoolPutAnewBeforeTheDeliveryIsOlder() {
        PupilEntry first = family(guardian(true, "nl", Channel.SMS));
        PupilEntry asked = CarriedWishes.replacing(first, family(guardian(true, "en", Channel.EMAIL)), SINCE);
        assertThat(applied(asked, wish(rather("nl", Way.SMS)), TODAY).channels())
                .containsExactly(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void anotherAddressOrNameIsNoOtherWish() {
        PupilEntry first = family(guardian(true, "nl", Channel.SMS));
        Guardian moved =
                new Guardian("g-1", "H", true, "h@home.example", null, null, List.of(Channel.SMS), false, null);
        // The language of the family is the one that the guardian had.
        PupilEntry put = CarriedWishes.replacing(first, family(moved), TODAY);
        assertThat(put.guardians().getFirst().wishChangedOn()).isNull();
    }
}
