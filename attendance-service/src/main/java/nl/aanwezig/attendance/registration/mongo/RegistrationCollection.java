package nl.aanwezig.attendance.registration.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
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
        mongo.execute(
                COLLECTION,
                documents -> documents.createIndex(Indexes.ascending(
                        RegistrationDocument.SCHOOL, RegistrationDocument.PUPIL, RegistrationDocument.DATE)));
    }

    /**
     * Merges these in: of each key the greatest stays ({@link Registration#CURRENCY}), whatever the order. What is there
     * is read first, since most records are new and an insert needs no guard; the guard of a replacement is what keeps
     * two consumers apart while partitions move, and the embedded store can only check it by reading everything.
     */
    public void merge(List<Registration> registrations) {
        Map<RegistrationKey, Registration> newest = new HashMap<>();
        registrations.forEach(each -> newest.merge(each.key(), each, BinaryOperator.maxBy(Registration.CURRENCY)));
        Map<String, Document> present = present(newest.keySet());
        List<Registration> wanted = newest.values().stream()
                .filter(each ->
                        RegistrationDocument.isNews(each, present.get(each.key().asText())))
                .toList();
        List<WriteModel<Document>> writes = wanted.stream()
                .map(each -> present.containsKey(each.key().asText()) ? replacement(each) : insertion(each))
                .toList();
        List<Registration> insertedByAnother =
                write(writes).stream().map(wanted::get).toList();
        write(insertedByAnother.stream()
                .map(RegistrationCollection::replacement)
                .toList());
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
    public List<Registration> of(String schoolId, String pupilId, @Nullable LocalDate from, @Nullable LocalDate to) {
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

    private Map<String, Document> present(Collection<RegistrationKey> keys) {
        Map<String, Document> found = HashMap.newHashMap(keys.size());
        List<String> ids = keys.stream().map(RegistrationKey::asText).toList();
        mongo.execute(COLLECTION, documents -> {
            documents
                    .find(Filters.in("_id", ids))
                    .projection(Projections.include(RegistrationDocument.AGE))
                    .forEach(each -> found.put(each.getString("_id"), each));
            return found;
        });
        return found;
    }

    private static WriteModel<Document> insertion(Registration registration) {
        return new InsertOneModel<>(RegistrationDocument.of(registration));
    }

    private static WriteModel<Document> replacement(Registration registration) {
        return new ReplaceOneModel<>(
                RegistrationDocument.olderThan(registration), RegistrationDocument.of(registration));
    }

    /** The places of those that could not be inserted because their key was there. */
    private List<Integer> write(List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Integer> taken = new ArrayList<>();
        mongo.execute(COLLECTION, documents -> {
            taken.addAll(bulk(documents, writes));
            return taken;
        });
        return taken;
    }

    private static List<Integer> bulk(MongoCollection<Document> documents, List<WriteModel<Document>> writes) {
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
