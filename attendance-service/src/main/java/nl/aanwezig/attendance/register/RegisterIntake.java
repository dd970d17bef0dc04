package nl.aanwezig.attendance.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.aanwezig.attendance.registration.BatchMeter;
import nl.aanwezig.attendance.registration.BatchOutcome;
import nl.aanwezig.attendance.registration.ItemOutcome;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Takes in that registers were taken. That a register was taken cannot be taken back, so there are no revisions: the
 * same register again is the same fact. This instance remembers what it accepted, up to a limit; beyond that a repeated
 * one is accepted and published once more, which changes nothing.
 */
public final class RegisterIntake {

    private static final int ENTRIES = 50_000;

    private final Function<String, Optional<School>> schools;
    private final RegisterLog log;
    private final BatchMeter meter;
    private final Clock clock;
    private final Cache<Register.Key, Boolean> recent =
            Caffeine.newBuilder().maximumSize(ENTRIES).build();

    /** @param schools the school of an id */
    public RegisterIntake(Function<String, Optional<School>> schools, RegisterLog log, BatchMeter meter, Clock clock) {
        this.schools = schools;
        this.log = log;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Judges and publishes. Returns when the broker has acknowledged what was accepted; throws when it has not, and
     * then the same batch can be sent again.
     */
    public BatchOutcome take(String schoolId, List<RegisterSubmission> batch) {
        LocalDate today = schools.apply(schoolId)
                .map(school -> LocalDate.ofInstant(clock.instant(), school.timeZone()))
                .orElse(null);
        Set<Register.Key> seen = new HashSet<>();
        List<Register> news = new ArrayList<>();
        List<ItemOutcome> others = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Rejection rejection = switch (batch.get(i)) {
                case RegisterSubmission.Unreadable unreadable -> unreadable.rejection();
                case RegisterSubmission.Readable(Register register) -> judge(register, today, seen);
            };
            if (rejection != null) {
                others.add(new ItemOutcome(i, null, rejection));
            } else if (batch.get(i) instanceof RegisterSubmission.Readable(Register register)) {
                news.add(register);
            }
        }
        if (!news.isEmpty()) {
            log.append(news);
            news.forEach(each -> recent.put(each.key(), true));
        }
        BatchOutcome outcome = new BatchOutcome(news.size(), others);
        meter.answered(outcome);
        return outcome;
    }

    /** @param today null where there is no such school */
    private @Nullable Rejection judge(Register register, @Nullable LocalDate today, Set<Register.Key> seen) {
        if (today == null) {
            return Rejection.of(RejectionCode.UNKNOWN_SCHOOL);
        }
        if (register.date().isAfter(today)) {
            return new Rejection(RejectionCode.DATE_IN_FUTURE, "date");
        }
        boolean known = recent.getIfPresent(register.key()) != null || !seen.add(register.key());
        return known ? Rejection.of(RejectionCode.DUPLICATE) : null;
    }
}
