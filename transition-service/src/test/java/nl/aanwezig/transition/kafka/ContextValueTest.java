package nl.aanwezig.transition.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.aanwezig.transition.transfer.ATransfer.NOW;
import static nl.aanwezig.transition.transfer.ATransfer.SENDER;
import static nl.aanwezig.transition.transfer.ATransfer.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import nl.aanwezig.testsupport.ContractSchema;
import nl.aanwezig.transition.context.PupilContext;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.ContactPreference;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContextValueTest {

    /** As aanwezig-defaults.yml sets it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final ContractSchema SCHEMA = ContractSchema.of(KafkaContextPublisher.TOPIC);

    private final Transfer delivered = ATransfer.in(TransferState.READ)
            .take(new Deed.Release(Set.of("FAMILY", "SCHOOL")), ATransfer.FAMILY, NOW)
            .inRoom(
                    room -> {
                        room.trust("teacher-8");
                        room.meet("mentor-1b");
                        room.prefer(new ContactPreference(
                                List.of(ContactPreference.Channel.PHONE, ContactPreference.Channel.SMS),
                                "tr",
                                true,
                                ContactPreference.PartOfDay.MORNING));
                    },
                    NOW);

    @Test
    void a_released_context_obeys_the_contract_and_holds_what_was_released_alone() {
        byte[] value = valueOf(delivered);
        assertThat(SCHEMA.faultsOf(value)).isEmpty();
        JsonNode said = JSON.readTree(value);
        assertThat(said.path("items")).hasSize(2);
        assertThat(said.path("withheld").asInt()).isEqualTo(1);
        assertThat(said.path("contacts").path("before").path("staffId").asString())
                .isEqualTo("teacher-8");
        assertThat(said.path("contacts").path("after").path("schoolId").asString())
                .isEqualTo("school-a");
        assertThat(said.path("contactPreference").path("channels").path(0).asString())
                .isEqualTo("PHONE");
        assertThat(new String(value, UTF_8))
                .doesNotContain("words of PUPIL")
                .doesNotContain("po-1")
                .doesNotContain("somebody");
    }

    @Test
    void a_withdrawn_context_holds_nothing() {
        byte[] value = valueOf(delivered.take(new Deed.Withdraw(), SENDER, NOW));
        assertThat(SCHEMA.faultsOf(value)).isEmpty();
        assertThat(JSON.readTree(value).path("items")).isEmpty();
        assertThat(new String(value, UTF_8))
                .doesNotContain("teacher-8")
                .doesNotContain("PHONE")
                .doesNotContain("po-school");
    }

    private static byte[] valueOf(Transfer transfer) {
        PupilContext context = PupilContext.first(ATransfer.in(TransferState.DELIVERED), TODAY, NOW.at())
                .orElseThrow()
                .following(transfer, TODAY, NOW.at());
        return JSON.writeValueAsBytes(ContextValue.from(context));
    }
}
