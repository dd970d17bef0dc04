package nl.aanwezig.notification.hold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.hold.Observation;
import nl.aanwezig.notification.hold.ObservationArrival;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ObservationSamplesTest {

    private static final String OBSERVED = "nl.aanwezig.signal.observed.v1";

    @ParameterizedTest
    @CsvSource({"hungry, o-2, 1, true", "released, o-2, 2, false", "withdrawn, o-3, 2, false", "tired, o-1, 1, false"})
    void aSampleHoldsWhereItIsAboutWelfareAndStands(String sample, String id, long revision, boolean holds) {
        assertThat(read(OBSERVED, ContractSchema.sample(Topics.OBSERVATIONS, sample)))
                .isEqualTo(new Inbound.Accepted<>(
                        new ObservationArrival("p-7f3a", new Observation("school-a", id, revision, holds))));
    }

    @Test
    void everyTypeOfTheTopicIsReadAndNoOther() {
        assertThat(ObservationListener.TYPES).isEqualTo(ContractSchema.typesOf(Topics.OBSERVATIONS));
        byte[] sample = ContractSchema.sample(Topics.OBSERVATIONS, "hungry");
        assertThat(read("nl.aanwezig.signal.discussed.v1", sample)).isInstanceOf(Inbound.NotMine.class);
    }

    @Test
    void whatCannotBeReadSaysWhichFieldAndNotWhatWasInIt() {
        assertThat(read(OBSERVED, "{\"pupilId\":\"p-1\"}".getBytes(UTF_8)))
                .isEqualTo(new Inbound.Invalid<>("missing_field schoolId"));
        String unknown =
                new String(ContractSchema.sample(Topics.OBSERVATIONS, "hungry"), UTF_8).replace("RECORDED", "SECRET");
        assertThat(read(OBSERVED, unknown.getBytes(UTF_8))).isEqualTo(new Inbound.Invalid<>("malformed status"));
    }

    private static Inbound<ObservationArrival> read(String type, byte[] value) {
        var message = new ConsumerRecord<>(Topics.OBSERVATIONS, 0, 0, "p-7f3a", value);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        return new JsonRecords(JsonMapper.builder().build())
                .decoder(ObservationListener.TYPES, ObservationWire.class, ObservationWire::toDomain)
                .apply(message);
    }
}
