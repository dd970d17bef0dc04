package nl.aanwezig.signal.policy.reload;

import nl.aanwezig.signal.policy.yaml.BadPolicyPackException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says file, line and reason at the start, without a stack trace. */
final class BadPolicyPackFailureAnalyzer extends AbstractFailureAnalyzer<BadPolicyPackException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadPolicyPackException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Correct the file, or take it out of the folder aanwezig.signal.policy-dir. docs/policy-packs.md explains"
                        + " every key.",
                cause);
    }
}
