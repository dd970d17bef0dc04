package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.aanwezig.signal.wire.SignalEventMessage;
import nl.aanwezig.signal.wire.WireJson;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Every signal that ever was, with the steps of its life; steps may come in any order and more than once. */
@Component
public class SignalViews {

    private static final String COLLECTION = "signals";

    private final MongoTemplate mongo;

    SignalViews(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending("pupilId"));
    }

    /** One step as history shows it. */
    public record Step(int step, String change, String occurredOn) {}

    /** @param latest the newest step, with the signal as it was then */
    public record History(SignalEventMessage latest, List<Step> steps) {}

    void store(List<SignalEventMessage> events) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (SignalEventMessage event : events) {
            Document step = new Document("step", event.step())
                    .append("change", event.change().name())
                    .append("occurredOn", event.occurredOn().toString());
            String id = event.signal().id();
            writes.add(new UpdateOneModel<>(
                    Filters.eq("_id", id),
                    Updates.combine(
                            Updates.setOnInsert("pupilId", event.pupilId()),
                            Updates.setOnInsert("newest", 0),
                            Updates.addToSet("steps", step)),
                    new UpdateOptions().upsert(true)));
            writes.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", id), Filters.lt("newest", event.step())),
                    Updates.combine(
                            Updates.set("newest", event.step()),
                            Updates.set("since", event.signal().since().toString()),
                            Updates.set("body", new String(WireJson.write(event), UTF_8)))));
        }
        mongo.getCollection(COLLECTION).bulkWrite(writes);
    }

    /** Oldest first. */
    public List<History> of(String pupilId) {
        List<History> all = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.eq("pupilId", pupilId))
                .sort(Sorts.ascending("since", "_id"))
                .forEach(document -> all.add(new History(
                        WireJson.read(document.getString("body").getBytes(UTF_8), SignalEventMessage.class),
                        document.getList("steps", Document.class).stream()
                                .map(step -> new Step(
                                        step.getInteger("step"),
                                        step.getString("change"),
                                        step.getString("occurredOn")))
                                .sorted(Comparator.comparingInt(Step::step))
                                .toList())));
        return all;
    }
}
