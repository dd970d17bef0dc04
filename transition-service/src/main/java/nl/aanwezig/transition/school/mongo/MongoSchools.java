package nl.aanwezig.transition.school.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.starter.mongo.NewestRevisions;
import nl.aanwezig.transition.school.Enrolments;
import nl.aanwezig.transition.school.School;
import nl.aanwezig.transition.school.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The newest revision of schools and enrolments. */
@Repository
class MongoSchools implements Schools {

    private static final String SCHOOLS = "schools";
    private static final String ENROLMENTS = "enrolments";

    private final MongoTemplate mongo;
    private final NewestRevisions newest;
    private final JsonMapper json;

    MongoSchools(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.newest = new NewestRevisions(mongo);
        this.json = json;
    }

    /** Dates are text in it: the driver's own date is a moment, and would shift with the zone of the machine. */
    record Stored(String id, long revision, @Nullable String region, String body) {}

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
        newest.keep(document.id(), document.revision(), document, collection);
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
