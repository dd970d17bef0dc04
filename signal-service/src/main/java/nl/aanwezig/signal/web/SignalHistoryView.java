package nl.aanwezig.signal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.aanwezig.signal.life.SignalChange;
import nl.aanwezig.signal.mongo.SignalViews;
import nl.aanwezig.signal.wire.SignalMessage;
import org.jspecify.annotations.Nullable;

/**
 * A signal with its life; {@code state} is {@code WITHDRAWN} where a correction made it untrue.
 *
 * @param history the steps, oldest first
 * @param actions what people did about it; empty until somebody did
 */
record SignalHistoryView(@JsonUnwrapped SignalView signal, List<SignalViews.Step> history, List<String> actions) {

    static SignalHistoryView of(SignalViews.History history, SignalTexts texts, @Nullable String language) {
        SignalMessage signal = history.latest().signal();
        SignalChange.Kind latest = history.latest().change();
        String state = latest == SignalChange.Kind.WITHDRAWN
                ? latest.name()
                : signal.state().name();
        return new SignalHistoryView(SignalView.of(signal, state, texts, language), history.steps(), List.of());
    }
}
