package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every consent about one pupil for one partner, also those that were withdrawn: the history is what the family sees.
 *
 * @param pupil the partner's pseudonym of the pupil
 * @param withdrawals counts what the partner must be told
 */
public record Consents(String partnerId, String pupil, int withdrawals, List<Consent> all) {

    public Consents {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(pupil, "pupil");
        all = List.copyOf(all);
    }

    public static Consents none(String partnerId, String pupil) {
        return new Consents(partnerId, pupil, 0, List.of());
    }

    public static String id(String partnerId, String pupil) {
        return partnerId + "/" + pupil;
    }

    /** Given again by the same person it is the same consent. */
    public Consents given(String purpose, @Nullable String guardianId, LocalDate on, String schoolId) {
        if (standing(purpose, guardianId).isPresent()) {
            return this;
        }
        List<Consent> more = new ArrayList<>(all);
        more.add(new Consent(all.size() + 1, purpose, guardianId, on, schoolId, null, null));
        return new Consents(partnerId, pupil, withdrawals, more);
    }

    /** The one that was given by that person for that purpose and not withdrawn. */
    public Optional<Consent> standing(String purpose, @Nullable String guardianId) {
        return all.stream()
                .filter(each -> !each.isWithdrawn()
                        && each.purpose().equals(purpose)
                        && Objects.equals(each.guardianId(), guardianId))
                .findFirst();
    }

    /**
     * Whoever gave it: one who may speak for the pupil withdraws it for all.
     *
     * @param purpose null for every purpose
     */
    public Consents withdrawn(@Nullable String purpose, Instant at) {
        Predicate<Consent> concerned = each ->
                !each.isWithdrawn() && (purpose == null || each.purpose().equals(purpose));
        int count = (int) all.stream().filter(concerned).count();
        return new Consents(
                partnerId,
                pupil,
                withdrawals + count,
                all.stream()
                        .map(each -> concerned.test(each) ? each.withdrawn(at) : each)
                        .toList());
    }

    public Consents acknowledged(int number, Instant at) {
        return new Consents(
                partnerId,
                pupil,
                withdrawals,
                all.stream()
                        .map(each -> each.number() == number && each.isWithdrawn() && each.acknowledgedAt() == null
                                ? each.acknowledged(at)
                                : each)
                        .toList());
    }

    /** Whether somebody who may speak for the pupil today has consented, and nobody withdrew it. */
    public boolean stands(String purpose, FamilyStanding family, LocalDate today) {
        return all.stream()
                .anyMatch(each ->
                        !each.isWithdrawn() && each.purpose().equals(purpose) && each.isGivenByWhoMay(family, today));
    }

    /** Whether there is one for the purpose that was not withdrawn, whoever gave it. */
    public boolean isUnwithdrawn(String purpose) {
        return all.stream()
                .anyMatch(each -> !each.isWithdrawn() && each.purpose().equals(purpose));
    }

    public Optional<Consent> number(int number) {
        return all.stream().filter(each -> each.number() == number).findFirst();
    }
}
