package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.aanwezig.signal.wire.SignalEventMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Every signal that ever was, with the steps of its life; steps may come in any order and more than once. */
@Component
public class SignalViews {

    private static final String COLLECTION = "signals";
    private static final String NEWEST = "newest";
    private static final String STEPS = "steps";

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;

    SignalViews(MongoTemplate mongo) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending("pupilId"));
    }

    /** One step as history shows it. */
    public record Step(int step, String change, String occurredOn) {}

    /** @param latest the newest step, with the signal as it was then */
    public record History(SignalEventMessage latest, List<Step> steps) {}

    void store(List<SignalEventMessage> events) {
        Map<String, List<SignalEventMessage>> bySignal = events.stream()
                .collect(Collectors.groupingBy(event -> event.signal().id()));
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        bySignal.forEach((id, steps) -> merges.put(id, known -> merged(known, steps)));
        documents.merge(merges);
    }

    private static @Nullable Document merged(@Nullable Document known, List<SignalEventMessage> events) {
        Map<Integer, Document> steps = new TreeMap<>();
        if (known != null) {
            known.getList(STEPS, Document.class).forEach(step -> steps.put(step.getInteger("step"), step));
        }
        int before = steps.size();
        events.forEach(event -> steps.putIfAbsent(event.step(), step(event)));
        if (steps.size() == before) {
            return null;
        }
        SignalEventMessage newest = Collections.max(events, Comparator.comparingInt(SignalEventMessage::step));
        Document document = known != null && known.getInteger(NEWEST) > newest.step()
                ? new Document(known)
                : new Document(NEWEST, newest.step())
                        .append("pupilId", newest.pupilId())
                        .append("since", newest.signal().since().toString())
                        .append("body", new String(WireJson.write(newest), UTF_8));
        return document.append(STEPS, List.copyOf(steps.values()));
    }

    private static Document step(SignalEventMessage event) {
        return new Document("step", event.step())
                .append("change", event.change().name())
                .append("occurredOn", event.occurredOn().toString());
    }

    /** The newest step of one signal. */
    public Optional<SignalEventMessage> find(String signalId) {
        return Optional.ofNullable(documents.find(List.of(signalId)).get(signalId))
                .map(SignalViews::newest);
    }

    private static SignalEventMessage newest(Document document) {
        return WireJson.read(document.getString("body").getBytes(UTF_8), SignalEventMessage.class);
    }

    /** Oldest first. */
    public List<History> of(String pupilId) {
        List<History> all = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.eq("pupilId", pupilId))
                .sort(Sorts.ascending("since", "_id"))
                .forEach(document -> all.add(new History(
                        newest(document),
                        document.getList(STEPS, Document.class).stream()
                                .map(step -> new Step(
                                        step.getInteger("step"),
                                        step.getString("change"),
                                        step.getString("occurredOn")))
                                .toList())));
        return all;
    }
}
