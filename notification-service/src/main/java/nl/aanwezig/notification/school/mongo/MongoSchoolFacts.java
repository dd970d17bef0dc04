package nl.aanwezig.notification.school.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.starter.mongo.NewestRevisions;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The newest revision of schools and enrolments. */
@Repository
class MongoSchoolFacts implements SchoolFacts {

    private static final String SCHOOLS = "schools";
    private static final String ENROLMENTS = "enrolments";

    private final MongoTemplate mongo;
    private final NewestRevisions newest;

    MongoSchoolFacts(MongoTemplate mongo) {
        this.mongo = mongo;
        this.newest = new NewestRevisions(mongo);
        mongo.indexOps(ENROLMENTS).createIndex(new Index("all.schoolId", Sort.Direction.ASC));
    }

    record EnrolmentsDocument(String id, long revision, List<Enrolment> all) {

        Enrolments toDomain() {
            return new Enrolments(id, revision, all);
        }
    }

    @Override
    public boolean keep(School school) {
        return newest.keep(school.id(), school.revision(), school, SCHOOLS);
    }

    @Override
    public boolean keep(Enrolments enrolments) {
        return newest.keep(
                enrolments.pupilId(),
                enrolments.revision(),
                new EnrolmentsDocument(enrolments.pupilId(), enrolments.revision(), enrolments.all()),
                ENROLMENTS);
    }

    @Override
    public Optional<School> school(String schoolId) {
        return Optional.ofNullable(mongo.findById(schoolId, School.class, SCHOOLS));
    }

    @Override
    public Optional<Enrolments> enrolments(String pupilId) {
        return Optional.ofNullable(mongo.findById(pupilId, EnrolmentsDocument.class, ENROLMENTS))
                .map(EnrolmentsDocument::toDomain);
    }

    @Override
    public List<Enrolments> enrolmentsAt(String schoolId) {
        Query atSchool = Query.query(where("all.schoolId").is(schoolId)).with(Sort.by("_id"));
        return mongo.find(atSchool, EnrolmentsDocument.class, ENROLMENTS).stream()
                .map(EnrolmentsDocument::toDomain)
                .toList();
    }
}
