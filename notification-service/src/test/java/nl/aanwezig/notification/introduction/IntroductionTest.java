package nl.aanwezig.notification.introduction;

import static nl.aanwezig.notification.World.TODAY;
import static nl.aanwezig.notification.World.mailable;
import static nl.aanwezig.notification.World.textable;
import static nl.aanwezig.notification.World.unexplained;
import static nl.aanwezig.notification.World.withoutAuthority;
import static nl.aanwezig.notification.transition.ContextMother.PRIMARY;
import static nl.aanwezig.notification.transition.ContextMother.UNTIL;
import static nl.aanwezig.notification.transition.ContextMother.contacts;
import static nl.aanwezig.notification.transition.ContextMother.context;
import static nl.aanwezig.notification.transition.ContextMother.rather;
import static nl.aanwezig.notification.transition.ContextMother.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.letter.Envelope;
import nl.aanwezig.notification.message.Lease;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.notification.signal.SignalStepMother;
import nl.aanwezig.notification.transition.Contact;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.Way;
import org.junit.jupiter.api.Test;

/** A family meets the person who is there for it at the new school, and is reached as it wishes. */
class IntroductionTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final World world = new World();

    private World family() {
        return world.school().enrolled().family(mailable("g-1"), mailable("g-2"), withoutAuthority("g-3"));
    }

    @Test
    void eachGuardianWithAuthorityAndTheCounterpartHearOnce() {
        family().staff("m-12").staff(PRIMARY, "m-31", "Trusted Person");

        world.released(1, contacts("m-31", "m-12")).released(1, contacts("m-31", "m-12"));
        world.released(2, contacts("m-31", "m-12")).staff("m-12").enrolled();

        assertThat(world.said())
                .containsExactlyInAnyOrder(
                        "INTRODUCTION g-1 PENDING",
                        "INTRODUCTION g-2 PENDING",
                        "INTRODUCTION g-3 SUPPRESSED no_authority",
                        "INTRODUCTION_STAFF m-12 PENDING");
        sendAll();
        world.released(3, contacts("m-31", "m-12"));
        assertThat(sendAll()).isZero();
        assertThat(mailTo("g-1@home.example"))
                .contains("Mentor", "m-12@school.example", "Trusted Person", "Pupil")
                .doesNotContain("Voorbeeld\n");
        assertThat(mailTo("m-12@school.example")).contains("Trusted Person", "m-31@school.example", "Pupil");
    }

    @Test
    void nobodyIsIntroducedBeforeBothAreNamed() {
        family().staff("m-12");
        world.released(1, contacts("m-31", null)).released(2, contacts(null, "m-12"));
        assertThat(world.said()).isEmpty();
    }

    @Test
    void theFamilyWaitsForTheNameOfItsCounterpartAndNotForThatOfTheOneItTrusted() {
        family().released(1, contacts("m-31", "m-12"));
        assertThat(world.said()).containsExactly("INTRODUCTION_STAFF m-12 UNREACHABLE not_in_directory");

        world.staff("m-12");
        sendAll();

        assertThat(mailTo("g-1@home.example"))
                .contains("Uw contactpersoon op de vorige school heeft")
                .doesNotContain("null");
    }

    @Test
    void anotherCounterpartIsAnotherIntroduction() {
        family().staff("m-12").staff(World.SCHOOL, "m-13", "Other Mentor");
        world.released(1, contacts("m-31", "m-12"));
        sendAll();

        world.released(2, contacts("m-31", "m-13"));
        sendAll();

        assertThat(world.said())
                .contains("INTRODUCTION_STAFF m-12 SENT", "INTRODUCTION_STAFF m-13 SENT")
                .filteredOn("INTRODUCTION g-1 SENT"::equals)
                .hasSize(2);
        assertThat(mails("g-1@home.example").getLast()).contains("Other Mentor");
    }

    @Test
    void aCounterpartWhoIsReplacedBeforeTheMailIsNeverHeardOf() {
        family().staff("m-12").staff("m-13");
        world.released(1, contacts("m-31", "m-12")).released(2, contacts("m-31", "m-13"));
        assertThat(world.standing())
                .containsExactlyInAnyOrder(
                        "INTRODUCTION g-1 PENDING",
                        "INTRODUCTION g-2 PENDING",
                        "INTRODUCTION g-3 SUPPRESSED no_authority",
                        "INTRODUCTION_STAFF m-13 PENDING");
    }

    @Test
    void whatTheFamilyTakesBackIsNotSaidAnyMore() {
        family().staff("m-12").released(1, contacts("m-31", "m-12"));
        world.released(2, null);
        assertThat(world.said()).isNotEmpty().allMatch(each -> each.endsWith("CANCELLED no_longer_released"));
        assertThat(sendAll()).isZero();
        assertThat(world.sent).isEmpty();
    }

    @Test
    void whatTheFamilyTakesBackWhileItIsBeingTakenInHandIsNotSaidEither() {
        family().staff("m-12").released(1, contacts("m-31", "m-12"));
        Lease lease = world.sender.lease(LEASE).orElseThrow();
        world.released(2, null);
        world.sender.send(lease);
        assertThat(world.sent).isEmpty();
        assertThat(world.standing()).isEmpty();
    }

    @Test
    void aCounterpartWhoIsReplacedWhileTheMailIsBeingTakenInHandIsNeverHeardOf() {
        family().staff("m-12").staff(World.SCHOOL, "m-13", "Other Mentor");
        world.released(1, contacts("m-31", "m-12"));
        List<Lease> inHand = new ArrayList<>();
        for (var due = world.sender.lease(LEASE); due.isPresent(); due = world.sender.lease(LEASE)) {
            inHand.add(due.get());
        }
        world.released(2, contacts("m-31", "m-13"));
        inHand.forEach(world.sender::send);
        assertThat(world.sent).isEmpty();

        sendAll();
        assertThat(mailTo("g-1@home.example")).contains("Other Mentor");
        assertThat(mails("m-12@school.example")).isEmpty();
    }

    @Test
    void anOpenWorryHoldsTheFamilysMessageAndNotTheCounterparts() {
        family().staff("m-12").observed("o-1", 1, true).released(1, contacts("m-31", "m-12"));
        assertThat(world.said()).contains("INTRODUCTION g-1 HELD held_for_a_person", "INTRODUCTION_STAFF m-12 PENDING");
        sendAll();
        assertThat(mails("g-1@home.example")).isEmpty();

        world.observed("o-1", 2, false);
        sendAll();
        assertThat(mails("g-1@home.example")).hasSize(1);
    }

    @Test
    void theFamilyOfAnAdultStudentIsNotIntroduced() {
        world.school().enrolled(TODAY).family(mailable("g-1")).staff("m-12").released(1, contacts("m-31", "m-12"));
        assertThat(world.said())
                .containsExactlyInAnyOrder(
                        "INTRODUCTION g-1 SUPPRESSED adult_student",
                        "INTRODUCTION_STAFF m-12 SUPPRESSED adult_student");
    }

    @Test
    void whileItIsNotKnownWhetherThePupilIsAnAdultNobodyIsIntroduced() {
        world.school().family(mailable("g-1")).staff("m-12").released(1, contacts("m-31", "m-12"));
        assertThat(world.said()).isEmpty();
        world.enrolled();
        assertThat(world.said()).contains("INTRODUCTION g-1 PENDING");
    }

    @Test
    void theOrderInWhichAllOfItBecomesKnownDoesNotMatter() {
        world.released(1, contacts("m-31", "m-12")).staff("m-12").enrolled().family(mailable("g-1"));
        assertThat(world.said()).isEmpty();
        world.school();
        assertThat(world.said())
                .containsExactlyInAnyOrder("INTRODUCTION g-1 PENDING", "INTRODUCTION_STAFF m-12 PENDING");
    }

    @Test
    void aFamilyThatIsNotInTheDirectoryIsSaidToBeUnreachableAndIntroducedWhenItIs() {
        world.school().enrolled().staff("m-12").released(1, contacts("m-31", "m-12"));
        assertThat(world.said()).contains("INTRODUCTION unknown UNREACHABLE not_in_directory");
        world.family(mailable("g-1"));
        assertThat(world.standing())
                .containsExactlyInAnyOrder("INTRODUCTION g-1 PENDING", "INTRODUCTION_STAFF m-12 PENDING");
    }

    @Test
    void aCounterpartOfAnotherSchoolIsNoCounterpart() {
        FamilyContext named = contacts("m-31", "m-12");
        family().staff("school-b", "m-12", "Mentor")
                .released(
                        1,
                        new FamilyContext(
                                named.pupilId(),
                                named.schoolId(),
                                named.transferId(),
                                named.since(),
                                named.until(),
                                null,
                                named.before(),
                                new Contact("school-b", "m-12")));
        assertThat(world.said()).isEmpty();
    }

    @Test
    void afterTheLastDayOfUseNobodyIsIntroduced() {
        world.now = UNTIL.plusDays(1).atTime(10, 0).atZone(World.ZONE).toInstant();
        family().staff("m-12").released(1, contacts("m-31", "m-12"));
        assertThat(world.said()).isEmpty();
    }

    @Test
    void aGuardianAndAMemberOfStaffWithTheSameIdAreTwoPeople() {
        world.school().enrolled().family(mailable("1")).staff("1").released(1, contacts("m-31", "1"));
        assertThat(world.said()).containsExactlyInAnyOrder("INTRODUCTION 1 PENDING", "INTRODUCTION_STAFF 1 PENDING");
    }

    @Test
    void anIntroductionIsNoAbsence() {
        family().staff("m-12").released(1, contacts("m-31", "m-12")).registered(unexplained("r1", TODAY));
        sendAll();
        assertThat(world.said()).contains("ABSENCE g-1 SENT", "INTRODUCTION g-1 SENT");
        assertThat(world.said()).noneMatch(each -> each.contains("CORRECTION"));
    }

    @Test
    void theFamilyIsReachedInTheOrderAndLanguageThatItBroughtAlong() {
        world.school()
                .enrolled()
                .family(both())
                .staff("m-12")
                .released(1, context(rather("en", Way.SMS), "m-31", "m-12"))
                .registered(unexplained("r1", TODAY));
        sendAll();
        assertThat(world.sent)
                .filteredOn(Envelope.Sms.class::isInstance)
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(((Envelope.Sms) each).text()).containsAnyOf("was not in class", "your contact"));
        world.released(2, null).registered(unexplained("r2", TODAY.minusDays(3)));
        sendAll();
        assertThat(world.sent.getLast()).isInstanceOf(Envelope.Mail.class);
    }

    @Test
    void aMentorReadsThatTheFamilyWouldRatherBePhoned() {
        world.school().enrolled().family(textable("g-1", "0612345678")).staff("m-1");
        world.released(1, wish(rather(null, Way.PHONE, Way.SMS)))
                .stepped(SignalStepMother.step(1, SignalStep.Change.RAISED, TODAY));
        sendAll();
        assertThat(mailTo("m-1@school.example")).contains("This family prefers to be phoned.");
    }

    @Test
    void ofAnAdultStudentTheMentorReadsNothingOfTheFamilysWish() {
        world.school().enrolled(TODAY).family(mailable("g-1")).staff("m-1");
        world.released(1, wish(rather(null, Way.PHONE)))
                .stepped(SignalStepMother.step(1, SignalStep.Change.RAISED, TODAY));
        sendAll();
        assertThat(mailTo("m-1@school.example")).doesNotContain("phoned");
    }

    private static Guardian both() {
        return new Guardian(
                "g-1", "G", true, "g-1@home.example", "0612345678", "nl", List.of(Channel.EMAIL), false, null);
    }

    private int sendAll() {
        int sent = 0;
        for (var due = world.sender.lease(LEASE); due.isPresent(); due = world.sender.lease(LEASE)) {
            world.sender.send(due.get());
            sent++;
        }
        return sent;
    }

    private String mailTo(String address) {
        return mails(address).getFirst();
    }

    private List<String> mails(String address) {
        return world.sent.stream()
                .filter(Envelope.Mail.class::isInstance)
                .map(Envelope.Mail.class::cast)
                .filter(each -> each.to().equals(address))
                .map(each -> each.letter().text())
                .toList();
    }
}
