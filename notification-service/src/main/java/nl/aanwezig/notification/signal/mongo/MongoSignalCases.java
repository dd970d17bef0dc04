package nl.aanwezig.notification.signal.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.signal.SignalCase;
import nl.aanwezig.notification.signal.SignalCases;
import nl.aanwezig.notification.signal.SignalStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoSignalCases implements SignalCases {

    private static final String SIGNALS = "signals";

    private final MongoTemplate mongo;

    MongoSignalCases(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(SIGNALS)
                .createIndex(new Index("schoolId", Sort.Direction.ASC).on("pupilId", Sort.Direction.ASC));
    }

    record SignalDocument(
            String id,
            String schoolId,
            String pupilId,
            SignalStep newest,
            boolean raised,
            @Nullable LocalDate raisedOn,
            long revision) {

        SignalCase toDomain() {
            return new SignalCase(newest, raised, raisedOn, revision);
        }
    }

    @Override
    public Optional<SignalCase> find(String signalId) {
        return Optional.ofNullable(mongo.findById(signalId, SignalDocument.class, SIGNALS))
                .map(SignalDocument::toDomain);
    }

    @Override
    public List<SignalCase> ofSchool(String schoolId) {
        return find(Query.query(where("schoolId").is(schoolId)));
    }

    @Override
    public List<SignalCase> ofPupil(String schoolId, String pupilId) {
        return find(Query.query(where("schoolId").is(schoolId).and("pupilId").is(pupilId)));
    }

    private List<SignalCase> find(Query query) {
        return mongo.find(query, SignalDocument.class, SIGNALS).stream()
                .map(SignalDocument::toDomain)
                .toList();
    }

    @Override
    public boolean store(SignalCase signal) {
        SignalStep newest = signal.newest();
        SignalDocument next = new SignalDocument(
                newest.signalId(),
                newest.schoolId(),
                newest.pupilId(),
                newest,
                signal.raised(),
                signal.raisedOn(),
                signal.version() + 1);
        if (signal.version() == 0) {
            try {
                mongo.insert(next, SIGNALS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query unchanged = Query.query(where("_id").is(next.id()).and("revision").is(signal.version()));
        return mongo.replace(unchanged, next, SIGNALS).getMatchedCount() == 1;
    }
}
