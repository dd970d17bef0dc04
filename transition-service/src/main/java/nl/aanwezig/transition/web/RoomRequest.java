package nl.aanwezig.transition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.transfer.ContactPreference;
import nl.aanwezig.transition.transfer.ParentsRoom;
import nl.aanwezig.transition.transfer.Side;
import org.jspecify.annotations.Nullable;

/** What is sent to the parents' room. */
final class RoomRequest {

    private RoomRequest() {}

    /** @param staffId of the directory, at the school itself; absent: nobody */
    record Person(@Nullable String staffId) {}

    /** @param people at most 20; each with the staffId of the directory and the name that the family knows */
    record People(@Nullable List<@Nullable Named> people) {

        record Named(@Nullable String staffId, @Nullable String name) {}

        List<ParentsRoom.Person> toPeople() {
            if (people == null || people.contains(null)) {
                throw Refusal.MISSING_FIELD.because("people is missing, or holds null");
            }
            return people.stream()
                    .map(each -> new ParentsRoom.Person(
                            Given.text("staffId", each == null ? null : each.staffId()),
                            Given.text("name", each == null ? null : each.name())))
                    .toList();
        }
    }

    record Preference(
            @Nullable List<@Nullable String> channels,
            @Nullable String language,
            @Nullable Boolean interpreter,
            @Nullable String moment) {

        ContactPreference toPreference() {
            if (channels == null) {
                throw Refusal.MISSING_FIELD.because("channels is missing");
            }
            return new ContactPreference(
                    channels.stream()
                            .map(each -> Given.oneOf(
                                    ContactPreference.Channel.class, "channels", each, Refusal.UNKNOWN_VALUE))
                            .toList(),
                    language,
                    Boolean.TRUE.equals(interpreter),
                    Given.optionalOneOf(ContactPreference.PartOfDay.class, "moment", moment, Refusal.UNKNOWN_VALUE));
        }
    }

    /**
     * @param who SENDER, RECEIVER, FAMILY or PUPIL: who does it
     * @param due by when; absent: no day was agreed
     */
    record Agreement(
            @Nullable String what,
            @Nullable String who,
            @Nullable String due) {

        ParentsRoom.Promise toPromise(Side madeBy, LocalDate today) {
            return new ParentsRoom.Promise(
                    UUID.randomUUID().toString(),
                    Given.text("what", what),
                    Given.oneOf(Side.class, "who", who, Refusal.UNKNOWN_VALUE),
                    Given.optionalDay("due", due),
                    today,
                    madeBy,
                    null);
        }
    }
}
