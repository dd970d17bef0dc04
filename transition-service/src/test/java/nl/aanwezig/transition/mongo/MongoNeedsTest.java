package nl.aanwezig.transition.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.code.ShippedCodes;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.context.InMemoryContexts;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import nl.aanwezig.transition.needs.NeedEntry;
import nl.aanwezig.transition.school.Enrolments;
import nl.aanwezig.transition.school.School;
import nl.aanwezig.transition.school.Schools;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoNeedsTest {

    private static final Clock CLOCK = Clock.fixed(ATransfer.NOW.at(), ZoneOffset.UTC);
    private static final LocalDate FROM = LocalDate.of(2025, 8, 1);
    private static final LocalDate TO = LocalDate.of(2026, 7, 31);

    private EmbeddedStore store;
    private SimpleMongoClientDatabaseFactory database;
    private TransferDocuments transfers;
    private MongoNeeds needs;

    @BeforeEach
    void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("needs"));
        transfers = new TransferDocuments(
                new MongoTemplate(database),
                new FieldCipher("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                new Contexts(new InMemoryContexts(), CLOCK),
                CLOCK);
        needs = new MongoNeeds(transfers, new TwoSchools(), ShippedCodes.itemCodes());
    }

    @AfterEach
    void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void what_the_family_released_is_counted_by_subject_theme_and_voice() {
        keep(ATransfer.in(TransferState.RELEASED));
        assertThat(needs.of(Set.of("school-a"), FROM, TO))
                .extracting(NeedEntry::voice)
                .containsExactlyInAnyOrder(Voice.values());
        assertThat(needs.of(Set.of("school-a"), FROM, TO))
                .contains(new NeedEntry(
                        "t-1",
                        "po-school",
                        "school-a",
                        Voice.FAMILY,
                        Theme.WHAT_HELPED,
                        Subject.SCHOOL_DAY,
                        ATransfer.TODAY));
    }

    @Test
    void both_schools_count_a_transfer_once_and_others_do_not() {
        keep(ATransfer.in(TransferState.RELEASED));
        assertThat(needs.of(Set.of("po-school"), FROM, TO)).hasSize(3);
        assertThat(needs.of(Set.of("po-school", "school-a"), FROM, TO)).hasSize(3);
        assertThat(needs.of(Set.of("school-b"), FROM, TO)).isEmpty();
    }

    @Test
    void what_is_not_released_or_kept_back_or_withdrawn_is_not_counted() {
        keep(ATransfer.in(TransferState.AGREED));
        assertThat(of()).isEmpty();
        keep(ATransfer.in(TransferState.AGREED)
                .take(new Deed.Release(Set.of("PUPIL", "FAMILY")), ATransfer.FAMILY, ATransfer.NOW)
                .keepBack("PUPIL", Voice.PUPIL, true, ATransfer.SENDER, ATransfer.NOW));
        assertThat(of()).extracting(NeedEntry::voice).containsExactly(Voice.FAMILY);
        transfers.change("t-1", before -> before.take(new Deed.Withdraw(), ATransfer.SENDER, ATransfer.NOW));
        assertThat(of()).isEmpty();
    }

    @Test
    void only_what_was_said_in_the_period_counts_its_first_and_last_day_included() {
        keep(ATransfer.in(TransferState.DELIVERED));
        assertThat(needs.of(Set.of("school-a"), ATransfer.TODAY, ATransfer.TODAY))
                .hasSize(3);
        assertThat(needs.of(Set.of("school-a"), FROM, ATransfer.TODAY.minusDays(1)))
                .isEmpty();
        assertThat(needs.of(Set.of("school-a"), ATransfer.TODAY.plusDays(1), TO))
                .isEmpty();
    }

    @Test
    void an_item_without_a_code_or_with_one_that_nobody_knows_is_something_else() {
        Transfer draft = Transfer.draft(
                "t-1",
                ATransfer.draft().route(),
                ATransfer.draft().subject(),
                ATransfer.UNTIL,
                ATransfer.SENDER,
                ATransfer.NOW);
        for (String code : new String[] {null, "NO_LONGER_KNOWN"}) {
            draft = draft.say(
                    Item.said(
                            "of " + code,
                            Voice.PUPIL,
                            new Words(Theme.WISH, null, code, "words", null, Sensitivity.MENTOR, ATransfer.UNTIL),
                            null,
                            ATransfer.TODAY,
                            true),
                    ATransfer.SENDER,
                    ATransfer.NOW);
        }
        keep(draft.take(new Deed.Offer(), ATransfer.SENDER, ATransfer.NOW)
                .take(new Deed.Inspect(ATransfer.TODAY), ATransfer.SENDER, ATransfer.NOW)
                .take(new Deed.Release(null), ATransfer.FAMILY, ATransfer.NOW));
        assertThat(of()).extracting(NeedEntry::subject).containsExactly(Subject.OTHER, Subject.OTHER);
    }

    @Test
    void a_region_is_the_schools_that_say_so() {
        assertThat(needs.schoolsOf("midden")).isEqualTo(Set.of("school-a", "school-b"));
        assertThat(needs.schoolsOf("zuid")).isEqualTo(new HashSet<>());
    }

    private List<NeedEntry> of() {
        return needs.of(Set.of("school-a"), FROM, TO);
    }

    private void keep(Transfer transfer) {
        transfers.change(transfer.transferId(), before -> transfer);
    }

    private static final class TwoSchools implements Schools {

        @Override
        public void keep(School school) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(Enrolments enrolments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<School> school(String schoolId) {
            return Optional.empty();
        }

        @Override
        public Optional<Enrolments> enrolments(String pupilId) {
            return Optional.empty();
        }

        @Override
        public List<School> inRegion(String region) {
            return region.equals("midden")
                    ? List.of(
                            new School("school-a", 1, "VO", region, List.of()),
                            new School("school-b", 1, "VO", region, List.of()))
                    : List.of();
        }
    }
}
