package nl.aanwezig.transition.reading.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.reading.DossierRead;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.ReaderRole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The collection {@code dossierReads}: inserts alone. What cannot be stored is 503, so that nothing is shown. */
@Component
class MongoReadLog implements ReadLog {

    static final String COLLECTION = "dossierReads";
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(MongoReadLog.class);

    private final MongoTemplate mongo;

    MongoReadLog(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("transferId", Sort.Direction.ASC));
    }

    record ReadDocument(
            @Id String readId,
            String transferId,
            Instant at,
            String by,
            @Nullable String person,
            ReaderRole role,
            @Nullable String school,
            ReadPurpose purpose,
            ReadWhat what,
            @Nullable String documentId) {}

    @Override
    public void append(DossierRead read) {
        try {
            mongo.insert(
                    new ReadDocument(
                            read.readId(),
                            read.transferId(),
                            read.at(),
                            read.by(),
                            read.person(),
                            read.role(),
                            read.school(),
                            read.purpose(),
                            read.what(),
                            read.documentId()),
                    COLLECTION);
        } catch (DataAccessException | MongoException e) {
            LOG.warn("a read could not be recorded: {}", e.getClass().getSimpleName());
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "read_not_recorded",
                    "nothing is shown, since the look could not be recorded; try again",
                    RETRY);
        }
    }

    @Override
    public List<DossierRead> of(String transferId) {
        var newestFirst =
                query(where("transferId").is(transferId)).with(Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id")));
        return mongo.find(newestFirst, ReadDocument.class, COLLECTION).stream()
                .map(each -> new DossierRead(
                        each.readId(),
                        each.transferId(),
                        each.at(),
                        each.by(),
                        each.person(),
                        each.role(),
                        each.school(),
                        each.purpose(),
                        each.what(),
                        each.documentId()))
                .toList();
    }
}
