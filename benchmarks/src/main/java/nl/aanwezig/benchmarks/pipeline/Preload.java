package nl.aanwezig.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.benchmarks.history.SeededJudgement;
import nl.aanwezig.signal.assessment.SignalKey;
import nl.aanwezig.signal.life.SignalChange;
import nl.aanwezig.signal.stream.StateBytes;
import nl.aanwezig.signal.wire.RegisterMessage;
import nl.aanwezig.signal.wire.SignalMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts a country's past where signal-service finds it at its start: pupils in the changelogs of its stores, schools and
 * what they reported on their topics. So a million pupils with a school year behind them are there in a minute, and not
 * after twenty million events.
 */
final class Preload {

    private static final String SOURCE = "/benchmarks";

    private final Topics topics;
    private final Country country;

    Preload(Topics topics, Country country) {
        this.topics = topics;
        this.country = country;
    }

    static String changelog(String application, String store) {
        return application + "-" + store + "-changelog";
    }

    /** Returns when the broker has all of it. */
    void run() {
        String states = changelog(StateBytes.APPLICATION, StateBytes.PUPILS);
        String said = changelog(StateBytes.APPLICATION, StateBytes.SAID);
        topics.create(states, Topics.PARTITIONS, true);
        topics.create(said, Topics.PARTITIONS, true);
        topics.create("attendance.schools.v1", 1, true);
        topics.create("attendance.registers.v1", Topics.PARTITIONS, false);
        try (KafkaProducer<String, byte[]> producer = topics.loader()) {
            for (int pupil = 0; pupil < country.pupils(); pupil++) {
                String id = SeededEvents.pupilId(pupil);
                Country.Life life = country.life(pupil);
                producer.send(new ProducerRecord<>(states, id, life.state()));
                for (SignalChange change : life.judgement().changes()) {
                    say(producer, said, id, change);
                }
            }
            for (int school = 0; school < country.events().schools(); school++) {
                school(producer, country.events().schoolId(school));
            }
            producer.flush();
        }
    }

    /** A signal lies with its pupil, not where its own id would put it. */
    private static void say(KafkaProducer<String, byte[]> producer, String topic, String pupilId, SignalChange change) {
        if (change.signal() == null) {
            return;
        }
        SignalKey key = change.key();
        String id = new SignalKey(pupilId, key.schoolId(), key.rule(), key.since(), key.variant()).id();
        SignalMessage it = SignalMessage.of(change.signal());
        SignalMessage own = new SignalMessage(
                id,
                it.rule(),
                it.schoolId(),
                it.state(),
                it.level(),
                it.since(),
                it.resolvedOn(),
                it.measured(),
                it.counted(),
                it.excluded(),
                it.basis(),
                it.dueBy(),
                it.mergedInto(),
                it.nextStep(),
                it.policy());
        int partition = Utils.toPositive(Utils.murmur2(pupilId.getBytes(UTF_8))) % Topics.PARTITIONS;
        producer.send(new ProducerRecord<>(topic, partition, id, WireJson.write(own)));
    }

    private void school(KafkaProducer<String, byte[]> producer, String schoolId) {
        producer.send(event(
                "attendance.schools.v1",
                schoolId,
                "nl.aanwezig.attendance.school-changed.v1",
                country.schoolMessage(schoolId)));
        for (int day : SeededCalendar.schoolDaysUntil(SeededCalendar.TODAY)) {
            producer.send(event("attendance.registers.v1", schoolId, RegisterMessage.REPORTED, """
                    {"schoolId":"%s","date":"%s"}""".formatted(
                            schoolId, LocalDate.ofEpochDay(day))
                    .getBytes(UTF_8)));
        }
    }

    /** As attendance-service writes it. */
    static ProducerRecord<String, byte[]> event(String topic, String key, String type, byte[] value) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, value);
        new CloudEventHeaders(key + value.length, SOURCE, type, SeededJudgement.NOW.toInstant())
                .writeTo(event.headers());
        return event;
    }
}
