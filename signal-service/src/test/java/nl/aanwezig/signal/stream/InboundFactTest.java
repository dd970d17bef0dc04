package nl.aanwezig.signal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundFactTest {

    private static final Ledger EMPTY = Ledger.empty("p-7f3a");

    @ParameterizedTest
    @CsvSource({
        "attendance.registrations.v1,lesson",
        "attendance.registrations.v1,withdrawn",
        "attendance.enrolments.v1,mover",
        "transition.contexts.v1,released",
        "transition.contexts.v1,withdrawn"
    })
    void everyTypeThatTheContractNamesForATopicIsUnderstood(String topic, String sample) {
        for (String type : ContractSchema.typesOf(topic)) {
            assertThat(InboundFact.apply(EMPTY, headers(type), ContractSchema.sample(topic, sample)))
                    .isNotNull()
                    .isNotEqualTo(EMPTY);
        }
    }

    @Test
    void aTypeOfAnotherServiceIsNotOurs() {
        assertThat(InboundFact.apply(EMPTY, headers("nl.aanwezig.attendance.other.v1"), new byte[0]))
                .isNull();
    }

    @Test
    void aRecordUnderTheKeyOfAnotherPupilIsUnreadable() {
        byte[] sample = ContractSchema.sample("attendance.registrations.v1", "lesson");
        assertThatThrownBy(() -> InboundFact.apply(
                        Ledger.empty("p-other"), headers("nl.aanwezig.attendance.registration-recorded.v1"), sample))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("key_mismatch pupilId");
    }

    @Test
    void theReasonNamesTheFieldAndNeverItsContent() {
        assertThatThrownBy(() -> InboundFact.apply(
                        EMPTY,
                        headers("nl.aanwezig.attendance.registration-recorded.v1"),
                        "{\"pupilId\":\"p-7f3a\",\"reason\":\"has a secret illness\"}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("malformed_json reason");
    }

    private static Headers headers(String type) {
        return new RecordHeaders().add("ce_type", type.getBytes(UTF_8));
    }
}
