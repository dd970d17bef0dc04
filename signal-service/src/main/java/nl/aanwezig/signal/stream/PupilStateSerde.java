package nl.aanwezig.signal.stream;

import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.wire.WireJson;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How a pupil's state lies in the store and its changelog. */
final class PupilStateSerde {

    private PupilStateSerde() {}

    static Serde<PupilState> create() {
        return Serdes.serdeFrom(
                (topic, state) -> state == null ? null : WireJson.write(state),
                (topic, bytes) -> bytes == null ? null : WireJson.read(bytes, PupilState.class));
    }
}
