package nl.aanwezig.notification.hold.mongo;

import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.hold.Holds;
import nl.aanwezig.notification.hold.Observation;
import nl.aanwezig.notification.hold.ObservationArrival;
import nl.aanwezig.notification.hold.PupilHold;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoHolds implements Holds {

    private static final String HOLDS = "holds";
    private static final String OBSERVATIONS = "observations";
    private static final String SCHOOL = "schoolId";
    private static final String ID = "id";
    private static final String REVISION = "revision";
    private static final String HOLDING = "holds";

    private final GuardedDocuments documents;

    MongoHolds(MongoTemplate mongo) {
        this.documents = new GuardedDocuments(mongo, HOLDS);
    }

    @Override
    public void keep(ObservationArrival arrival) {
        String pupilId = arrival.pupilId();
        documents.merge(Map.of(pupilId, before -> {
            PupilHold known = hold(pupilId, before);
            PupilHold next = known.with(arrival.observation());
            return next.equals(known) ? null : document(next);
        }));
    }

    @Override
    public boolean isHeld(String pupilId) {
        return hold(pupilId, documents.find(List.of(pupilId)).get(pupilId)).isHeld();
    }

    private static PupilHold hold(String pupilId, @Nullable Document document) {
        return document == null
                ? PupilHold.none(pupilId)
                : new PupilHold(
                        pupilId,
                        document.getList(OBSERVATIONS, Document.class).stream()
                                .map(each -> new Observation(
                                        each.getString(SCHOOL),
                                        each.getString(ID),
                                        each.getLong(REVISION),
                                        each.getBoolean(HOLDING)))
                                .toList());
    }

    private static Document document(PupilHold hold) {
        return new Document(
                OBSERVATIONS,
                hold.observations().stream()
                        .map(each -> new Document(SCHOOL, each.schoolId())
                                .append(ID, each.id())
                                .append(REVISION, each.revision())
                                .append(HOLDING, each.holds()))
                        .toList());
    }
}
