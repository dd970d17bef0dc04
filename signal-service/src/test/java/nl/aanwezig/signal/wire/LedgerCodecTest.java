package nl.aanwezig.signal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.ReleasedContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LedgerCodecTest {

    @RepeatedTest(300)
    void whatIsReadIsWhatWasWritten(RepetitionInfo repetition) {
        Ledger ledger = random(new Random(repetition.getCurrentRepetition()));
        assertThat(LedgerCodec.decode(ledger.pupilId(), LedgerCodec.encode(ledger)))
                .isEqualTo(ledger);
    }

    @Test
    void aFormOfALaterVersionIsRefusedAndNotGuessed() {
        byte[] bytes = LedgerCodec.encode(Ledger.empty("p-1"));
        bytes[0] = 9;
        assertThatThrownBy(() -> LedgerCodec.decode("p-1", bytes)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void theTextsThatTheFirstFormHadAreLeftBehind() {
        ByteWriter out = new ByteWriter();
        out.raw(1);
        out.number(0);
        out.number(0);
        RegistrationCodec.write(List.of(), out);
        out.number(0);
        out.raw(1);
        out.number(7);
        out.text("school-0");
        out.text("t-1");
        out.signed(LocalDate.of(2026, 7, 1).toEpochDay() + 1);
        out.signed(0);
        out.signed(0);
        out.number(2);
        for (String theme : List.of("WISH", "STRENGTH")) {
            out.text("PUPIL");
            out.text(theme);
            out.optional("QUIET_START");
            out.text("in my own words");
            out.signed(0);
        }
        Ledger ledger = LedgerCodec.decode("p-1", out.toBytes());
        assertThat(ledger.context())
                .isEqualTo(new ReleasedContext(
                        7,
                        "school-0",
                        "t-1",
                        LocalDate.of(2026, 7, 1),
                        null,
                        null,
                        null,
                        List.of(
                                new ReleasedContext.Item("PUPIL", "WISH", "QUIET_START", null),
                                new ReleasedContext.Item("PUPIL", "STRENGTH", "QUIET_START", null))));
        assertThat(new String(LedgerCodec.encode(ledger), java.nio.charset.StandardCharsets.UTF_8))
                .contains("QUIET_START")
                .doesNotContain("in my own words");
    }

    private static Ledger random(Random random) {
        LocalDate start = LocalDate.of(2024, 8, 1);
        AgeRegime regime = new AgeRegime(
                start.minusYears(60), start.plusDays(random.nextInt(900)), start.plusYears(4), start.plusYears(13));
        List<Enrolment> enrolments = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            enrolments.add(new Enrolment(
                    "school-" + i,
                    start,
                    i == 0 ? null : start.plusDays(i),
                    "5 gym é",
                    "m-1",
                    random.nextBoolean(),
                    regime));
        }
        Ledger ledger = Ledger.empty("p-1").with(new Enrolments(1 + random.nextInt(900), enrolments));
        for (int i = random.nextInt(60); i > 0; i--) {
            ledger = ledger.with(registration(random, start));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ledger = ledger.with(new Observation(
                    "school-0",
                    "o-" + i,
                    i,
                    (int) start.toEpochDay() + i,
                    "HUNGRY",
                    i == 1,
                    Observation.Status.values()[random.nextInt(3)],
                    random.nextBoolean() ? Integer.MAX_VALUE : 20_000));
        }
        if (random.nextBoolean()) {
            ledger = ledger.with(new ReleasedContext(
                    3,
                    "school-0",
                    "t-1",
                    start,
                    random.nextBoolean() ? start.plusDays(3) : null,
                    null,
                    random.nextBoolean() ? start : null,
                    List.of(new ReleasedContext.Item(
                            "PUPIL", "WISH", random.nextBoolean() ? "QUIET_START" : null, start))));
        }
        return ledger;
    }

    private static Registration registration(Random random, LocalDate start) {
        int day = (int) start.toEpochDay() + random.nextInt(40);
        String id = switch (random.nextInt(4)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase(java.util.Locale.ROOT);
            default -> "r-2026-" + random.nextInt(100_000);
        };
        String[] lessons = {null, "1", "12", "007", "999", "1000", "3a", ""};
        return new Registration(
                random.nextInt(5) == 0 ? "school-1" : "school-0",
                id,
                1 + random.nextInt(random.nextBoolean() ? 1 : 300),
                day,
                lessons[random.nextInt(lessons.length)],
                random.nextBoolean() ? null : Registration.DayPart.values()[random.nextInt(3)],
                1 + random.nextInt(1440),
                Registration.Kind.values()[random.nextInt(2)],
                Reason.values()[random.nextInt(Reason.values().length)],
                Registration.Status.values()[random.nextInt(2)],
                random.nextBoolean() ? day * 86_400_000L + random.nextInt() : day * 86_400_000L + 36_000_000L);
    }
}
