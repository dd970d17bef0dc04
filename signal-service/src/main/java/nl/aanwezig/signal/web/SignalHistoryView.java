package nl.aanwezig.signal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.web.LifeView;
import nl.aanwezig.signal.life.SignalChange;
import nl.aanwezig.signal.mongo.SignalViews;
import nl.aanwezig.signal.wire.SignalMessage;
import org.jspecify.annotations.Nullable;

/**
 * A signal with its life; {@code state} is {@code WITHDRAWN} where a correction made it untrue.
 *
 * @param history what the rule said, oldest first
 * @param life how it stands, by what the rule says and what people did
 * @param lead staff id of the one who has the lead; null while nobody has
 * @param leadBy last day to take it up in time; null once somebody did, or where it need not be
 * @param plan the newest plan; null where there is none
 * @param actions what people and the calendar did about it, oldest first
 * @param allowed what people may do now
 */
record SignalHistoryView(
        @JsonUnwrapped SignalView signal,
        List<SignalViews.Step> history,
        @Nullable LifeState life,
        @Nullable String lead,
        @Nullable LocalDate leadBy,
        LifeView.@Nullable Plan plan,
        List<LifeView.Done> actions,
        List<LifeStep> allowed) {

    /** @param life null where it is not known yet */
    static SignalHistoryView of(
            SignalViews.History history, @Nullable LifeView life, SignalTexts texts, @Nullable String language) {
        SignalMessage signal = history.latest().signal();
        SignalChange.Kind latest = history.latest().change();
        String state = latest == SignalChange.Kind.WITHDRAWN
                ? latest.name()
                : signal.state().name();
        SignalView shown = SignalView.of(signal, state, texts, language);
        return life == null
                ? new SignalHistoryView(shown, history.steps(), null, null, null, null, List.of(), List.of())
                : new SignalHistoryView(
                        shown,
                        history.steps(),
                        life.life(),
                        life.lead(),
                        life.leadBy(),
                        life.plan(),
                        life.actions(),
                        life.allowed());
    }
}
