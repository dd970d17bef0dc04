package nl.aanwezig.signal.action.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists of signal lives, from the documents that are the truth: what was just done is in them. */
public final class LifeViews {

    /** Leads nobody: {@code lead=none} in a query. */
    public static final String NOBODY = "none";

    private final PublishedDocuments<SignalLife> documents;

    LifeViews(PublishedDocuments<SignalLife> documents) {
        this.documents = documents;
        documents.createIndex(LifeForm.PUPIL);
        documents.createIndex(LifeForm.SCHOOL, LifeForm.LIFE, LifeForm.SINCE);
        documents.createIndex(LifeForm.LIFE, LifeForm.SAID_WITHOUT_LEAD, LifeForm.RAISED_ON);
        documents.createIndex(LifeForm.LIFE, LifeForm.SINCE);
    }

    /** @param total lives on all pages */
    public record Page(List<SignalLife> items, int page, int size, long total) {}

    /** Those about a pupil, by signal id. */
    public Map<String, SignalLife> ofPupil(String pupilId) {
        Map<String, SignalLife> found = new HashMap<>();
        documents.forEach(
                Filters.eq(LifeForm.PUPIL, pupilId),
                each -> found.put(each.rule().signalId(), each));
        return found;
    }

    /**
     * Those of a school, the newest first.
     *
     * @param lead staff id, {@link #NOBODY}, or null for any
     * @param states any of these; empty for all
     */
    public Page ofSchool(String schoolId, @Nullable String lead, Set<LifeState> states, int page, int size) {
        List<Bson> all = new ArrayList<>(List.of(Filters.eq(LifeForm.SCHOOL, schoolId)));
        if (lead != null) {
            all.add(Filters.eq(LifeForm.LEAD, NOBODY.equals(lead) ? null : lead));
        }
        if (!states.isEmpty()) {
            all.add(Filters.in(LifeForm.LIFE, states.stream().map(Enum::name).toList()));
        }
        Bson filter = Filters.and(all);
        List<SignalLife> items = documents.list(
                filter, Sorts.orderBy(Sorts.descending(LifeForm.SINCE), Sorts.ascending("_id")), page * size, size);
        return new Page(items, page, size, documents.count(filter));
    }

    /** Goes through those that a school's rules raised in that time, both ends inclusive. */
    public void raisedBetween(String schoolId, LocalDate from, LocalDate to, Consumer<SignalLife> effect) {
        documents.forEach(
                Filters.and(
                        Filters.eq(LifeForm.SCHOOL, schoolId),
                        Filters.gte(LifeForm.RAISED_ON, from.toString()),
                        Filters.lte(LifeForm.RAISED_ON, to.toString())),
                effect);
    }

    /** Goes through those that nobody has taken up, and of which that is not said, raised before that date. */
    public void waitingForLead(LocalDate raisedBefore, Consumer<SignalLife> effect) {
        documents.forEach(
                Filters.and(
                        Filters.eq(LifeForm.LIFE, LifeState.RAISED.name()),
                        Filters.eq(LifeForm.SAID_WITHOUT_LEAD, false),
                        Filters.lt(LifeForm.RAISED_ON, raisedBefore.toString())),
                effect);
    }

    /** Goes through those in these states that began before that date. */
    public void begunBefore(LocalDate date, Set<LifeState> states, Consumer<SignalLife> effect) {
        documents.forEach(
                Filters.and(
                        Filters.in(
                                LifeForm.LIFE, states.stream().map(Enum::name).toList()),
                        Filters.lt(LifeForm.SINCE, date.toString())),
                effect);
    }
}
