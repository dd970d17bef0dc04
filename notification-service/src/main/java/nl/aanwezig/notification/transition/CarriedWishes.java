package nl.aanwezig.notification.transition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a family wished at primary school goes on to hold at the new school (ours [C]): in which order its known addresses are
 * tried, and the language where there are texts in it. It ends with the last day of use, with a withdrawal, and for a
 * guardian of whom the new school later put something else than it had before. A put that says the same again ends
 * nothing: school systems repeat themselves every night. Pure functions.
 */
public final class CarriedWishes {

    private final Predicate<String> hasTexts;

    /** @param hasTexts whether there are texts in the language of a tag */
    public CarriedWishes(Predicate<String> hasTexts) {
        this.hasTexts = hasTexts;
    }

    /** The entry as the family wishes it. */
    public PupilEntry appliedTo(PupilEntry entry, @Nullable FamilyContext context, LocalDate today) {
        ContactWish wish = wishOf(entry.schoolId(), context, today);
        return wish == null || context == null
                ? entry
                : entry.withGuardians(entry.guardians().stream()
                        .map(each -> holdsFor(each, context) ? asWished(each, wish) : each)
                        .toList());
    }

    /** The wish that staff should know of; null where none holds, or every guardian has since been asked anew. */
    public @Nullable ContactWish inForce(
            String schoolId, @Nullable PupilEntry entry, @Nullable FamilyContext context, LocalDate today) {
        ContactWish wish = wishOf(schoolId, context, today);
        boolean askedAnew = entry != null
                && context != null
                && entry.guardians().stream().anyMatch(Guardian::authority)
                && entry.guardians().stream().noneMatch(each -> holdsFor(each, context));
        return askedAnew ? null : wish;
    }

    private static @Nullable ContactWish wishOf(String schoolId, @Nullable FamilyContext context, LocalDate today) {
        return context == null || !context.schoolId().equals(schoolId) || context.isOver(today) ? null : context.wish();
    }

    private static boolean holdsFor(Guardian guardian, FamilyContext context) {
        LocalDate changed = guardian.wishChangedOn();
        LocalDate since = context.since();
        return guardian.authority() && (changed == null || (since != null && !changed.isAfter(since)));
    }

    private Guardian asWished(Guardian guardian, ContactWish wish) {
        Set<Channel> order = new LinkedHashSet<>(wish.channels());
        order.addAll(guardian.channels());
        String language = wish.language();
        return guardian.reached(
                List.copyOf(order), language != null && hasTexts.test(language) ? language : guardian.language());
    }

    /** An entry as it is to be stored over another one: it remembers since when a guardian's wishes are other ones. */
    public static PupilEntry replacing(@Nullable PupilEntry before, PupilEntry entry, LocalDate today) {
        if (before == null) {
            return entry;
        }
        List<Guardian> guardians = new ArrayList<>();
        for (Guardian each : entry.guardians()) {
            Guardian known = before.guardian(each.id()).orElse(null);
            guardians.add(known == null ? each : each.changedOn(changedOn(before, known, entry, each, today)));
        }
        return entry.withGuardians(guardians);
    }

    private static @Nullable LocalDate changedOn(
            PupilEntry before, Guardian known, PupilEntry entry, Guardian now, LocalDate today) {
        boolean same = known.channels().equals(now.channels())
                && java.util.Objects.equals(before.languageFor(known), entry.languageFor(now));
        return same ? known.wishChangedOn() : today;
    }
}
