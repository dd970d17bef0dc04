package nl.aanwezig.signal.web;

import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the language of a signal's texts: the one that was asked for, else that of its policy pack. */
@Component
class SignalTexts {

    private static final String FALLBACK = "en";

    private final PolicyPacks packs;

    SignalTexts(PolicyPacks packs) {
        this.packs = packs;
    }

    String of(Signal signal, Text text, @Nullable String language) {
        return text.in(language == null ? languageOf(signal) : language);
    }

    private String languageOf(Signal signal) {
        PolicyPack pack = packs.find(signal.policy().replaceFirst("@.*", ""));
        return pack == null ? FALLBACK : pack.language();
    }
}
