package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.aanwezig.transition.dossier.Identifiers;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where family and schools keep in touch over the move.
 *
 * @param preference how the family wishes to be reached, or null
 * @param trusted staff id of the person at the old school whom the family trusts, or null
 * @param people whom the family may choose from, as the old school names them, at most 20; only that school and home see
 *     them. Null in what was stored before there were any
 * @param counterpart staff id of the contact person that the new school names, or null
 * @param agreements what was agreed, oldest first, at most 100
 */
public record ParentsRoom(
        @Nullable ContactPreference preference,
        @Nullable String trusted,
        @Nullable List<Person> people,
        @Nullable String counterpart,
        List<Promise> agreements) {

    private static final int MOST = 100;
    private static final int LONGEST = 280;
    private static final int MOST_PEOPLE = 20;
    private static final int LONGEST_NAME = 80;

    /**
     * Somebody at the old school.
     *
     * @param staffId of the directory
     * @param name as the family knows them, up to 80 characters; stays in the transfer, encrypted
     */
    public record Person(String staffId, String name) {

        public Person {
            Identifiers.requirePseudonym("staffId", staffId);
            if (name.isBlank()) {
                throw Refusal.MISSING_FIELD.because("name is missing");
            }
            if (name.length() > LONGEST_NAME) {
                throw Refusal.FIELD_TOO_LONG.because("name is longer than " + LONGEST_NAME + " characters");
            }
        }
    }

    /**
     * One agreement.
     *
     * @param what up to 280 characters
     * @param who who does it
     * @param due by when, or null
     * @param madeBy who wrote it down
     * @param doneOn null while it is open
     */
    public record Promise(
            String agreementId,
            String what,
            Side who,
            @Nullable LocalDate due,
            LocalDate madeOn,
            Side madeBy,
            @Nullable LocalDate doneOn) {

        public Promise {
            if (what.isBlank()) {
                throw Refusal.MISSING_FIELD.because("what is missing");
            }
            if (what.length() > LONGEST) {
                throw Refusal.FIELD_TOO_LONG.because("what is longer than " + LONGEST + " characters");
            }
            if (who == Side.SYSTEM) {
                throw Refusal.UNKNOWN_VALUE.because("who must be SENDER, RECEIVER, FAMILY or PUPIL");
            }
        }

        Promise done(LocalDate on) {
            return new Promise(agreementId, what, who, due, madeOn, madeBy, doneOn == null ? on : doneOn);
        }
    }

    static final ParentsRoom EMPTY = new ParentsRoom(null, null, List.of(), null, List.of());

    public ParentsRoom {
        if (agreements.size() > MOST) {
            throw Refusal.TOO_MANY_ITEMS.because("a dossier has at most " + MOST + " agreements");
        }
        if (people != null && people.size() > MOST_PEOPLE) {
            throw Refusal.TOO_MANY_ITEMS.because("the family chooses from at most " + MOST_PEOPLE + " people");
        }
        people = people == null ? List.of() : List.copyOf(people);
        agreements = List.copyOf(agreements);
    }

    @Override
    public List<Person> people() {
        return Objects.requireNonNull(people);
    }

    /** As the receiving school sees it. */
    public ParentsRoom forReceiver() {
        return offering(List.of());
    }

    ParentsRoom offering(List<Person> choice) {
        return new ParentsRoom(preference, trusted, choice, counterpart, agreements);
    }

    ParentsRoom preferring(ContactPreference wish) {
        return new ParentsRoom(wish, trusted, people, counterpart, agreements);
    }

    ParentsRoom trusting(@Nullable String staffId) {
        return new ParentsRoom(preference, staffId, people, counterpart, agreements);
    }

    ParentsRoom meeting(@Nullable String staffId) {
        return new ParentsRoom(preference, trusted, people, staffId, agreements);
    }

    ParentsRoom agreeing(Promise promise) {
        List<Promise> more = new ArrayList<>(agreements);
        more.add(promise);
        return new ParentsRoom(preference, trusted, people, counterpart, more);
    }

    ParentsRoom done(String agreementId, LocalDate on) {
        if (agreements.stream().noneMatch(each -> each.agreementId().equals(agreementId))) {
            throw Refusal.AGREEMENT_NOT_FOUND.because("there is no such agreement");
        }
        return new ParentsRoom(
                preference,
                trusted,
                people,
                counterpart,
                agreements.stream()
                        .map(each -> each.agreementId().equals(agreementId) ? each.done(on) : each)
                        .toList());
    }
}
