package nl.aanwezig.starter.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, without a stack trace, that the key is missing. */
final class UnusableKeyFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeyException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set it, for instance to the output of: openssl rand -base64 32",
                cause);
    }
}
