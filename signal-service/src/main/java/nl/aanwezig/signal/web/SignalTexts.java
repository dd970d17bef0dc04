package nl.aanwezig.signal.web;

import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicySource;
import nl.aanwezig.signal.wire.SignalMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the language of a signal's texts: the one that was asked for, else that of its policy pack. */
@Component
class SignalTexts {

    private static final String FALLBACK = "en";

    private final PolicySource policies;

    SignalTexts(PolicySource policies) {
        this.policies = policies;
    }

    String of(SignalMessage signal, Text text, @Nullable String language) {
        return text.in(language == null ? languageOf(signal.policy()) : language);
    }

    /** In the language of the school's pack, where none was asked for. */
    String at(@Nullable School school, Text text, @Nullable String language) {
        if (language != null) {
            return text.in(language);
        }
        PolicyPack pack = school == null ? null : policies.current().find(school.policy());
        return text.in(pack == null ? FALLBACK : pack.language());
    }

    private String languageOf(String version) {
        PolicyPack pack = policies.current().find(version.replaceFirst("@.*", ""));
        return pack == null ? FALLBACK : pack.language();
    }
}
