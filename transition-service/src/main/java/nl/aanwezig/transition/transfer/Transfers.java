package nl.aanwezig.transition.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.school.Awaited;
import nl.aanwezig.transition.school.Schools;
import org.jspecify.annotations.Nullable;

/** The calls on transfers. Each returns when the backbone knows what it is to know of it. */
public final class Transfers {

    private static final int SIX_WEEKS = 42;
    private static final int HUNDRED = 100;

    private final TransferStore store;
    private final Schools schools;
    private final Awaited awaited;
    private final Clock clock;

    public Transfers(TransferStore store, Schools schools, Awaited awaited, Clock clock) {
        this.store = store;
        this.schools = schools;
        this.awaited = awaited;
        this.clock = clock;
    }

    public Moment now() {
        return new Moment(clock.instant(), LocalDate.ofInstant(clock.instant(), Transfer.ZONE));
    }

    /** Keeps a new transfer, with whatever was done to it in the same call. */
    public Transfer start(Transfer draft, UnaryOperator<Transfer> done) {
        if (awaited.find(() -> schools.school(draft.route().schoolId())).isEmpty()) {
            throw Refusal.UNKNOWN_SCHOOL.because("schoolId is no school that the backbone knows");
        }
        Transfer started = settled(done.apply(draft));
        return store.change(draft.transferId(), before -> {
            if (before != null) {
                throw new IllegalStateException("a transfer id was given out twice");
            }
            return started;
        });
    }

    /** Takes a step. */
    public Transfer take(String transferId, Deed deed, Actor actor) {
        return change(transferId, (before, now) -> before.take(deed, actor, now));
    }

    /** Changes a transfer; it then goes as far as it goes by itself. */
    public Transfer change(String transferId, BiFunction<Transfer, Moment, Transfer> change) {
        return store.change(transferId, before -> {
            if (before == null) {
                throw Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer");
            }
            return settled(change.apply(before, now()));
        });
    }

    public Transfer require(String transferId) {
        return store.find(transferId)
                .orElseThrow(() -> Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer"));
    }

    public List<Transfer> about(String pupilId) {
        return store.about(pupilId);
    }

    public List<Transfer> from(String schoolId, int skip, int limit) {
        return store.from(schoolId, skip, limit);
    }

    public List<Transfer> to(String schoolId, int skip, int limit) {
        return store.to(schoolId, skip, limit);
    }

    /** First day of the pupil's enrolment there; refused while the backbone knows of none. */
    public LocalDate requireEnrolment(String pupilId, String schoolId) {
        return awaited.find(() -> Optional.ofNullable(enrolledFrom(pupilId, schoolId)))
                .orElseThrow(() ->
                        Refusal.NOT_ENROLLED.because("the backbone knows of no enrolment of this pupil at the school"));
    }

    /** The pupil may have been what a released transfer waited for. */
    public void enrolmentsChanged(String pupilId) {
        for (Transfer each : store.about(pupilId)) {
            if (each.arrival().deliveredAt() == null && each.state() != TransferState.WITHDRAWN) {
                change(each.transferId(), (before, now) -> before);
            }
        }
    }

    /** Closes a transfer of which nothing is left to use. */
    public void expire(String transferId) {
        change(transferId, (before, now) -> {
            boolean over = before.dossier().travelling(now.today()).isEmpty()
                    || now.today().isAfter(before.until());
            return over && Life.find(before.state(), Step.EXPIRE).isPresent()
                    ? before.take(new Deed.Expire(), Actor.SYSTEM, now)
                    : before;
        });
    }

    /** When the first look back is due: six weeks after the first school day; null while that is not known. */
    public @Nullable LocalDate sixWeeksDue(Transfer transfer) {
        LocalDate first = schoolDay(transfer, 1);
        return first == null ? null : first.plusDays(SIX_WEEKS);
    }

    /** When the second look back is due: on the 100th school day; null while that is not known. */
    public @Nullable LocalDate hundredDaysDue(Transfer transfer) {
        return schoolDay(transfer, HUNDRED);
    }

    private @Nullable LocalDate schoolDay(Transfer transfer, int n) {
        LocalDate from = transfer.arrival().enrolledFrom();
        return from == null
                ? null
                : schools.school(transfer.route().schoolId())
                        .map(school -> school.schoolDay(n, from))
                        .orElse(null);
    }

    private Transfer settled(Transfer transfer) {
        String pupilId = transfer.route().pupilId();
        return transfer.settle(
                pupilId == null ? null : enrolledFrom(pupilId, transfer.route().schoolId()), now());
    }

    private @Nullable LocalDate enrolledFrom(String pupilId, String schoolId) {
        return schools.enrolments(pupilId)
                .flatMap(known -> known.openAt(schoolId, now().today()))
                .orElse(null);
    }
}
