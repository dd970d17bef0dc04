package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The newest assessment of each pupil, with the ledger that it was computed from. */
@Component
public class AssessmentViews {

    private static final String COLLECTION = "assessments";
    private static final String REVISION = "revision";

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;

    AssessmentViews(MongoTemplate mongo) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending("enrolments.schoolId", "levelRank"));
    }

    /** One line of a list, as of the last judgement. */
    public record Line(String pupilId, String asOf, Level level, List<String> openRules) {}

    /** @param total lines on all pages */
    public record Page(List<Line> items, int page, int size, long total) {}

    /** Keeps the highest revision of each; one that is older than what is stored changes nothing. */
    void store(List<AssessmentMessage> messages) {
        Map<String, AssessmentMessage> newest = new HashMap<>();
        messages.forEach(
                message -> newest.merge(message.pupilId(), message, (a, b) -> a.revision() >= b.revision() ? a : b));
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        newest.forEach((pupilId, message) -> merges.put(
                pupilId,
                known -> known != null && known.getInteger(REVISION) >= message.revision() ? null : document(message)));
        documents.merge(merges);
    }

    public Optional<Ledger> ledgerOf(String pupilId) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(Filters.eq("_id", pupilId))
                        .first())
                .map(document -> WireJson.read(document.getString("body").getBytes(UTF_8), AssessmentMessage.class)
                        .ledger());
    }

    /** @param size 1 to 200; the most urgent first */
    public Page list(String schoolId, @Nullable Level level, @Nullable String mentorId, int page, int size) {
        Bson enrolled = mentorId == null
                ? Filters.eq("enrolments.schoolId", schoolId)
                : Filters.elemMatch(
                        "enrolments", Filters.and(Filters.eq("schoolId", schoolId), Filters.eq("mentorId", mentorId)));
        Bson filter = level == null ? enrolled : Filters.and(enrolled, Filters.eq("levelRank", level.ordinal()));
        var collection = mongo.getCollection(COLLECTION);
        List<Line> lines = new ArrayList<>();
        collection
                .find(filter)
                .sort(Sorts.orderBy(Sorts.descending("levelRank"), Sorts.ascending("_id")))
                .skip(page * size)
                .limit(size)
                .forEach(document -> lines.add(line(document, schoolId)));
        return new Page(lines, page, size, collection.countDocuments(filter));
    }

    private static Line line(Document document, String schoolId) {
        AssessmentMessage message = WireJson.read(document.getString("body").getBytes(UTF_8), AssessmentMessage.class);
        return new Line(
                message.pupilId(),
                message.asOf().toString(),
                message.level(),
                message.signals().stream()
                        .filter(each -> each.open() && each.schoolId().equals(schoolId))
                        .map(Signal::rule)
                        .distinct()
                        .toList());
    }

    private static Document document(AssessmentMessage message) {
        List<Document> enrolments = message.ledger().enrolments().enrolments().stream()
                .map(each -> new Document("schoolId", each.schoolId()).append("mentorId", each.mentorId()))
                .toList();
        return new Document(REVISION, message.revision())
                .append("levelRank", message.level().ordinal())
                .append("enrolments", enrolments)
                .append("body", new String(WireJson.write(message), UTF_8));
    }
}
