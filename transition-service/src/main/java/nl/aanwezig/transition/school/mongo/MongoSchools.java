package nl.aanwezig.transition.school.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.transition.school.Enrolments;
import nl.aanwezig.transition.school.School;
import nl.aanwezig.transition.school.Schools;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Upserts guarded by the revision: a stale one finds no document to replace, and may not insert a second. */
@Repository
class MongoSchools implements Schools {

    private static final String SCHOOLS = "schools";
    private static final String ENROLMENTS = "enrolments";

    private final MongoTemplate mongo;
    private final JsonMapper json;

    MongoSchools(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** Dates are text in it: the driver's own date is a moment, and would shift with the zone of the machine. */
    record Stored(
            String id,
            long revision,
            @org.jspecify.annotations.Nullable String region,
            String body) {}

    @Override
    public void keep(School school) {
        keep(new Stored(school.id(), school.revision(), school.region(), json.writeValueAsString(school)), SCHOOLS);
    }

    @Override
    public void keep(Enrolments enrolments) {
        keep(
                new Stored(enrolments.pupilId(), enrolments.revision(), null, json.writeValueAsString(enrolments)),
                ENROLMENTS);
    }

    private void keep(Stored document, String collection) {
        Query older = Query.query(where("_id").is(document.id()).and("revision").lt(document.revision()));
        try {
            mongo.replace(older, document, ReplaceOptions.replaceOptions().upsert(), collection);
        } catch (DuplicateKeyException e) {
            // A revision as high is there.
        }
    }

    @Override
    public Optional<School> school(String schoolId) {
        return find(schoolId, SCHOOLS).map(found -> json.readValue(found.body(), School.class));
    }

    @Override
    public Optional<Enrolments> enrolments(String pupilId) {
        return find(pupilId, ENROLMENTS).map(found -> json.readValue(found.body(), Enrolments.class));
    }

    @Override
    public List<School> inRegion(String region) {
        return mongo.find(Query.query(where("region").is(region)), Stored.class, SCHOOLS).stream()
                .map(found -> json.readValue(found.body(), School.class))
                .toList();
    }

    private Optional<Stored> find(String id, String collection) {
        return Optional.ofNullable(mongo.findById(id, Stored.class, collection));
    }
}
