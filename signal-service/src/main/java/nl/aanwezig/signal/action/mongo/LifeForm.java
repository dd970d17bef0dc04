package nl.aanwezig.signal.action.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.kafka.LifeMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.document.store.DocumentForm;
import nl.aanwezig.starter.kafka.EventPublisher;
import org.bson.Document;

/** Collection {@code signal-lives}, by signal id. */
final class LifeForm implements DocumentForm<SignalLife> {

    static final String PUPIL = "pupilId";
    static final String SCHOOL = "schoolId";
    static final String LIFE = "life";
    static final String LEAD = "lead";
    static final String RAISED_ON = "raisedOn";
    static final String SINCE = "since";
    static final String SAID_WITHOUT_LEAD = "saidWithoutLead";

    private final EventPublisher publisher;

    LifeForm(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String collection() {
        return "signal-lives";
    }

    @Override
    public String write(SignalLife content) {
        return new String(WireJson.write(content), UTF_8);
    }

    @Override
    public SignalLife read(String stored) {
        return WireJson.read(stored.getBytes(UTF_8), SignalLife.class);
    }

    @Override
    public int revision(SignalLife content) {
        return content.revision();
    }

    @Override
    public void tell(SignalLife content, int revision) {
        publisher.publish(LifeMessage.eventsAfter(content, revision));
    }

    @Override
    public Document queried(SignalLife content) {
        return new Document(PUPIL, content.rule().pupilId())
                .append(SCHOOL, content.rule().schoolId())
                .append(LIFE, content.life().name())
                .append(LEAD, content.lead())
                .append(RAISED_ON, content.raisedOn().toString())
                .append(SINCE, content.rule().since().toString())
                .append(SAID_WITHOUT_LEAD, content.saidWithoutLead());
    }
}
