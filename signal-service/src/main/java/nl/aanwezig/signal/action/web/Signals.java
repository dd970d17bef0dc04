package nl.aanwezig.signal.action.web;

import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.SignalLives;
import nl.aanwezig.signal.action.kafka.RuleSteps;
import nl.aanwezig.signal.mongo.SignalViews;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the life of a signal for a caller. */
@Component
public class Signals {

    private final SignalLives lives;
    private final SignalViews signals;

    Signals(SignalLives lives, SignalViews signals) {
        this.lives = lives;
        this.signals = signals;
    }

    /** @throws ProblemException 404 {@code unknown_signal}; 403 {@code school_not_allowed} */
    public SignalLife find(String signalId) {
        // A signal from before lives were kept has its life from now on.
        SignalLife life = lives.find(signalId)
                .or(() -> signals.find(signalId).map(RuleSteps::of).map(SignalLife::raised))
                .orElseThrow(() -> ProblemException.notFound("unknown_signal", "this signal is not known"));
        CallerSchools.current().require(life.rule().schoolId());
        return life;
    }
}
