package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.wire.SchoolMessage;
import nl.aanwezig.signal.wire.WireJson;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The schools with their calendars, for queries that judge for a date of their own. */
@Component
public class SchoolViews {

    private static final String COLLECTION = "schools";

    private final MongoTemplate mongo;

    SchoolViews(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void store(List<ViewsConsumer.StoredSchool> schools) {
        for (ViewsConsumer.StoredSchool stored : schools) {
            try {
                mongo.upsert(
                        Query.query(Criteria.where("_id")
                                .is(stored.school().schoolId())
                                .and("revision")
                                .lt(stored.school().revision())),
                        Update.update("revision", stored.school().revision()).set("body", stored.body()),
                        COLLECTION);
            } catch (DuplicateKeyException e) {
                // A newer revision is there already.
            }
        }
    }

    /** Those of them that are known, by id. */
    public Map<String, School> find(Collection<String> schoolIds) {
        Map<String, School> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(schoolIds)), Document.class, COLLECTION)
                .forEach(document -> {
                    School school = WireJson.read(document.getString("body").getBytes(UTF_8), SchoolMessage.class)
                            .toSchool();
                    found.put(school.schoolId(), school);
                });
        return found;
    }
}
