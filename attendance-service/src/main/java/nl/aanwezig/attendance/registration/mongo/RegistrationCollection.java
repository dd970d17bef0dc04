package nl.aanwezig.attendance.registration.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nl.aanwezig.attendance.registration.KnownRegistrations;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.attendance.registration.RegistrationKey;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The current revision of each registration, one document each. */
@Component
public class RegistrationCollection implements KnownRegistrations {

    private static final String COLLECTION = "registrations";

    private final MongoTemplate mongo;
    private final GuardedDocuments guarded;

    RegistrationCollection(MongoTemplate mongo) {
        this.mongo = mongo;
        this.guarded = new GuardedDocuments(mongo, COLLECTION);
        mongo.execute(
                COLLECTION,
                documents -> documents.createIndex(Indexes.ascending(
                        RegistrationDocument.SCHOOL, RegistrationDocument.PUPIL, RegistrationDocument.DATE)));
    }

    /** Merges these in: of each key the greatest stays ({@link Registration#CURRENCY}), whatever the order. */
    public void merge(List<Registration> registrations) {
        Map<RegistrationKey, Registration> newest = new HashMap<>();
        registrations.forEach(each -> newest.merge(each.key(), each, BinaryOperator.maxBy(Registration.CURRENCY)));
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        newest.forEach((key, each) -> merges.put(
                key.asText(),
                known -> RegistrationDocument.isNews(each, known) ? RegistrationDocument.of(each) : null));
        guarded.merge(merges);
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
}
