package nl.aanwezig.transition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferStore;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collection {@code transfers}. What a transfer tells, it tells to the pupil's context. */
final class TransferDocuments extends SealedDocuments<Transfer> implements TransferStore {

    private static final String PUPIL = "pupilId";
    private static final String FROM_SCHOOL = "fromSchoolId";
    private static final String TO_SCHOOL = "schoolId";
    private static final String DRAFTED_AT = "draftedAt";
    private static final String COUNTED = "counted";

    private final SealedJson<Counted.Items> counted;

    TransferDocuments(MongoTemplate mongo, FieldCipher cipher, Contexts contexts, Clock clock) {
        super(new TransferForm(cipher, contexts), mongo, clock);
        this.counted = new SealedJson<>(Counted.Items.class, cipher);
        documents().createIndex(PUPIL);
        documents().createIndex(FROM_SCHOOL);
        documents().createIndex(TO_SCHOOL);
    }

    @Override
    public List<Transfer> about(String pupilId) {
        return documents().list(Filters.eq(PUPIL, pupilId), Sorts.ascending(DRAFTED_AT, "_id"), 0, 0);
    }

    @Override
    public List<Transfer> from(String schoolId, int skip, int limit) {
        return documents().list(Filters.eq(FROM_SCHOOL, schoolId), Sorts.descending(DRAFTED_AT, "_id"), skip, limit);
    }

    @Override
    public List<Transfer> to(String schoolId, int skip, int limit) {
        return documents().list(Filters.eq(TO_SCHOOL, schoolId), Sorts.descending(DRAFTED_AT, "_id"), skip, limit);
    }

    /** Goes through what is counted of those that one of the schools hands over or receives, one by one, in no order. */
    void forEachCounted(Set<String> schoolIds, Consumer<Counted> effect) {
        documents()
                .forEachUnopened(
                        Filters.or(Filters.in(FROM_SCHOOL, schoolIds), Filters.in(TO_SCHOOL, schoolIds)),
                        List.of(FROM_SCHOOL, TO_SCHOOL, COUNTED),
                        each -> counted(each).ifPresent(effect));
    }

    /** One that was stored before this was kept beside it is opened. */
    private Optional<Counted> counted(Document stored) {
        String sealed = stored.getString(COUNTED);
        return sealed == null
                ? find(stored.getString("_id")).map(Counted::of)
                : Optional.of(new Counted(
                        stored.getString("_id"),
                        stored.getString(FROM_SCHOOL),
                        stored.getString(TO_SCHOOL),
                        counted.open(sealed).items()));
    }

    private static final class TransferForm extends Form<Transfer> {

        private final Contexts contexts;
        private final SealedJson<Counted.Items> counted;

        TransferForm(FieldCipher cipher, Contexts contexts) {
            super(Transfer.class, cipher);
            this.contexts = contexts;
            this.counted = new SealedJson<>(Counted.Items.class, cipher);
        }

        @Override
        public String collection() {
            return "transfers";
        }

        @Override
        public int revision(Transfer content) {
            return content.tellings();
        }

        @Override
        public void tell(Transfer content, int revision) {
            contexts.follow(content);
        }

        @Override
        public Document queried(Transfer content) {
            return MongoKeptTransfers.queried(content)
                    .append(PUPIL, content.route().pupilId())
                    .append(FROM_SCHOOL, content.route().fromSchoolId())
                    .append(TO_SCHOOL, content.route().schoolId())
                    .append(DRAFTED_AT, content.history().getFirst().at().toString())
                    .append(
                            COUNTED,
                            counted.seal(new Counted.Items(Counted.of(content).items())));
        }
    }
}
