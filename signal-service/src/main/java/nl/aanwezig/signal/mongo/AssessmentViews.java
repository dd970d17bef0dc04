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
                .map(document -> messageOf(document).toLedger());
    }

    /** @param size 1 to 200; the most urgent first */
    public Page list(String schoolId, @Nullable Level level, @Nullable String mentorId, int page, int size) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("schoolId", schoolId)));
        if (mentorId != null) {
            wanted.add(Filters.eq("mentorId", mentorId));
        }
        if (level != null) {
            wanted.add(Filters.eq("levelRank", level.ordinal()));
        }
        Bson filter = Filters.elemMatch("enrolments", Filters.and(wanted));
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
        AssessmentMessage message = messageOf(document);
        return new Line(
                message.pupilId(),
                message.asOf().toString(),
                message.schools().stream()
                        .filter(each -> each.schoolId().equals(schoolId))
                        .map(AssessmentMessage.AtSchool::level)
                        .findFirst()
                        .orElse(Level.NONE),
                message.signals().stream()
                        .filter(each -> each.state() == Signal.State.OPEN
                                && each.schoolId().equals(schoolId))
                        .map(AssessmentMessage.Brief::rule)
                        .distinct()
                        .toList());
    }

    private static AssessmentMessage messageOf(Document document) {
        return WireJson.read(document.getString("body").getBytes(UTF_8), AssessmentMessage.class);
    }

    private static Document document(AssessmentMessage message) {
        List<Document> enrolments = message.schools().stream()
                .map(each -> new Document("schoolId", each.schoolId())
                        .append("mentorId", each.mentorId())
                        .append("levelRank", each.level().ordinal()))
                .toList();
        return new Document(REVISION, message.revision())
                .append("levelRank", message.level().ordinal())
                .append("enrolments", enrolments)
                .append("body", new String(WireJson.write(message), UTF_8));
    }
}
