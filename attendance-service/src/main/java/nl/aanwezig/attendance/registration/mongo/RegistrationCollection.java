package nl.aanwezig.attendance.registration.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import nl.aanwezig.attendance.registration.KnownRegistrations;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.attendance.registration.RegistrationKey;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The current revision of each registration, one document each, kept by guarded upserts. */
@Component
public class RegistrationCollection implements KnownRegistrations {

    private static final String COLLECTION = "registrations";
    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    RegistrationCollection(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, documents -> documents.createIndex(Indexes.ascending(
                RegistrationDocument.SCHOOL, RegistrationDocument.PUPIL, RegistrationDocument.DATE)));
    }

    /** Merges these in: of each key the greatest stays ({@link Registration#CURRENCY}), whatever the order. */
    public void merge(List<Registration> registrations) {
        Map<RegistrationKey, Registration> newest = new HashMap<>();
        registrations.forEach(
                each -> newest.merge(each.key(), each, BinaryOperator.maxBy(Registration.CURRENCY)));
        List<Registration> wanted = List.copyOf(newest.values());
        List<Registration> refused = write(wanted, true);
        if (!refused.isEmpty()) {
            // The key exists: either a newer revision holds it, and this finds nothing to replace, or another consumer
            // inserted an older one in between, and this replaces it.
            write(refused, false);
        }
    }

    @Override
    public Map<RegistrationKey, Known> find(Collection<RegistrationKey> keys) {
        Map<RegistrationKey, Known> found = HashMap.newHashMap(keys.size());
        List<String> ids = keys.stream().map(RegistrationKey::asText).toList();
        mongo.execute(COLLECTION, documents -> {
            documents
                    .find(Filters.in("_id", ids))
                    .projection(Projections.include(RegistrationDocument.KNOWN))
                    .forEach(each -> found.put(RegistrationDocument.key(each), RegistrationDocument.known(each)));
            return found;
        });
        return found;
    }

    /** The pupil's registrations at the school on these dates, inclusive; null: without limit. */
    public List<Registration> of(
            String schoolId, String pupilId, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Bson> filter = new ArrayList<>(List.of(
                Filters.eq(RegistrationDocument.SCHOOL, schoolId), Filters.eq(RegistrationDocument.PUPIL, pupilId)));
        if (from != null) {
            filter.add(Filters.gte(RegistrationDocument.DATE, from.toString()));
        }
        if (to != null) {
            filter.add(Filters.lte(RegistrationDocument.DATE, to.toString()));
        }
        List<Registration> found = new ArrayList<>();
        mongo.execute(COLLECTION, documents -> {
            documents.find(Filters.and(filter)).forEach(each -> found.add(RegistrationDocument.registration(each)));
            return found;
        });
        return found;
    }

    /** Writes each that is greater than what is there; gives back those whose key was taken. */
    private List<Registration> write(List<Registration> registrations, boolean insertMissing) {
        List<ReplaceOneModel<Document>> writes = registrations.stream()
                .map(each -> new ReplaceOneModel<>(
                        RegistrationDocument.olderThan(each),
                        RegistrationDocument.of(each),
                        new ReplaceOptions().upsert(insertMissing)))
                .toList();
        List<Registration> refused = new ArrayList<>();
        mongo.execute(COLLECTION, documents -> {
            refused.addAll(bulk(documents, writes).stream().map(registrations::get).toList());
            return refused;
        });
        return refused;
    }

    private static List<Integer> bulk(
            MongoCollection<Document> documents, List<ReplaceOneModel<Document>> writes) {
        try {
            documents.bulkWrite(writes, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }
}
