package nl.aanwezig.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import nl.aanwezig.signal.wire.LedgerCodec;
import org.junit.jupiter.api.Test;

class JudgingTest {

    @Test
    void aFullLedgerHasSignalsToFindAndAStepToWrite() {
        Judging judging = new Judging();
        judging.prepare();
        assertThat(judging.assess().signals()).isNotEmpty();
        assertThat(LedgerCodec.decode("p", judging.ledgerDecodeEncode()).registrations())
                .hasSizeBetween(90, 130);
        assertThat(judging.wholeStep().length).isGreaterThan(judging.ledgerDecodeEncode().length);
    }

    @Test
    void theYardstickReadsAnEvent() {
        EventRead read = new EventRead();
        read.prepare();
        assertThat(read.jacksonRead().pupilId()).isNotNull();
    }
}
