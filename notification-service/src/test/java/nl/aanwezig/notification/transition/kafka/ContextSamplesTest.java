package nl.aanwezig.notification.transition.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.transition.Contact;
import nl.aanwezig.notification.transition.ContactWish;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.Way;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContextSamplesTest {

    private static final String RELEASED = "nl.aanwezig.transition.context-released.v1";

    @Test
    void ofWhatWasReleasedTheWishAndTheContactsAreRead() {
        assertThat(read(RELEASED, ContractSchema.sample(Topics.CONTEXTS, "released")))
                .isEqualTo(new Inbound.Accepted<>(new ContextArrival(
                        "p-7f3a",
                        1,
                        new FamilyContext(
                                "p-7f3a",
                                "school-a",
                                "t-01",
                                LocalDate.of(2026, 8, 1),
                                LocalDate.of(2027, 7, 31),
                                new ContactWish(
                                        List.of(Way.PHONE, Way.SMS, Way.EMAIL),
                                        "nl",
                                        false,
                                        ContactWish.Moment.EVENING),
                                new Contact("school-po", "m-31"),
                                new Contact("school-a", "m-12")))));
    }

    @Test
    void whatCarriesNeitherIsReadAsWell() {
        assertThat(read(RELEASED, ContractSchema.sample(Topics.CONTEXTS, "read")))
                .isEqualTo(new Inbound.Accepted<>(new ContextArrival(
                        "p-7f3a",
                        2,
                        new FamilyContext(
                                "p-7f3a",
                                "school-a",
                                "t-01",
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2027, 7, 31),
                                null,
                                null,
                                null))));
    }

    @Test
    void whatWasTakenBackLeavesItsRevision() {
        assertThat(read(
                        "nl.aanwezig.transition.context-withdrawn.v1",
                        ContractSchema.sample(Topics.CONTEXTS, "withdrawn")))
                .isEqualTo(new Inbound.Accepted<>(new ContextArrival("p-7f3a", 2, null)));
    }

    @Test
    void everyTypeOfTheTopicIsReadAndNoOther() {
        assertThat(ContextListener.TYPES).isEqualTo(ContractSchema.typesOf(Topics.CONTEXTS));
        byte[] sample = ContractSchema.sample(Topics.CONTEXTS, "released");
        assertThat(read("nl.aanwezig.transition.context-discussed.v1", sample)).isInstanceOf(Inbound.NotMine.class);
    }

    @Test
    void aWayThatIsNotKnownHereLeavesTheRestOfTheWish() {
        byte[] sample = new String(ContractSchema.sample(Topics.CONTEXTS, "released"), UTF_8)
                .replace("PHONE", "PIGEON")
                .replace("EVENING", "NIGHT")
                .getBytes(UTF_8);
        assertThat(read(RELEASED, sample)).isInstanceOfSatisfying(Inbound.Accepted.class, accepted -> {
            ContactWish wish = ((ContextArrival) accepted.value()).released().wish();
            assertThat(wish).isEqualTo(new ContactWish(List.of(Way.SMS, Way.EMAIL), "nl", false, null));
        });
    }

    @Test
    void whatCannotBeReadSaysWhichFieldAndNotWhatWasInIt() {
        assertThat(read(RELEASED, "{\"pupilId\":\"p-1\",\"revision\":1}".getBytes(UTF_8)))
                .isEqualTo(new Inbound.Invalid<>("missing_field schoolId"));
        byte[] nameless = new String(ContractSchema.sample(Topics.CONTEXTS, "released"), UTF_8)
                .replace("\"staffId\"", "\"name\"")
                .getBytes(UTF_8);
        assertThat(read(RELEASED, nameless)).isEqualTo(new Inbound.Invalid<>("missing_field contacts.staffId"));
    }

    private static Inbound<ContextArrival> read(String type, byte[] value) {
        var message = new ConsumerRecord<>(Topics.CONTEXTS, 0, 0, "p-7f3a", value);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        return new JsonRecords(JsonMapper.builder().build())
                .decoder(ContextListener.TYPES, ContextWire.class, ContextWire::toDomain)
                .apply(message);
    }
}
