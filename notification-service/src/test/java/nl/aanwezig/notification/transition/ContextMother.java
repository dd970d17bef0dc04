package nl.aanwezig.notification.transition;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.World;
import org.jspecify.annotations.Nullable;

/** What a family released, for tests. */
public final class ContextMother {

    public static final String PRIMARY = "school-po";
    public static final LocalDate SINCE = World.TODAY.minusDays(30);
    public static final LocalDate UNTIL = World.TODAY.plusDays(200);

    private ContextMother() {}

    /** With the person whom the family trusted, and the counterpart; null where nobody was named yet. */
    public static FamilyContext contacts(@Nullable String before, @Nullable String after) {
        return context(null, before, after);
    }

    public static FamilyContext wish(ContactWish wish) {
        return context(wish, null, null);
    }

    public static FamilyContext context(@Nullable ContactWish wish, @Nullable String before, @Nullable String after) {
        return new FamilyContext(
                World.PUPIL,
                World.SCHOOL,
                "t-1",
                SINCE,
                UNTIL,
                wish,
                before == null ? null : new Contact(PRIMARY, before),
                after == null ? null : new Contact(World.SCHOOL, after));
    }

    public static ContactWish rather(@Nullable String language, Way... ways) {
        return new ContactWish(List.of(ways), language, false, null);
    }
}
