package nl.aanwezig.notification.partner;

import java.util.Optional;

/**
 * What a partner was told of a signal.
 *
 * @param step the highest step that was taken in; 0 before the first
 * @param told whether the partner was told that it holds, and nothing since that took it back
 */
public record PartnerCase(int step, boolean told) {

    public static final PartnerCase NEW = new PartnerCase(0, false);

    /** What the partner is told of a step: nothing of one that came late, nor the end of what it never heard of. */
    public Optional<CaseStep.Change> next(CaseStep news) {
        if (news.step() <= step) {
            return Optional.empty();
        }
        if (news.holds()) {
            return Optional.of(told ? CaseStep.Change.CHANGED : CaseStep.Change.RAISED);
        }
        boolean over = news.change() == CaseStep.Change.RESOLVED || news.change() == CaseStep.Change.WITHDRAWN;
        // What became part of another signal is no case of its own any more.
        return told ? Optional.of(over ? news.change() : CaseStep.Change.RESOLVED) : Optional.empty();
    }

    /** @param said whether the partner was told what {@link #next} says */
    public PartnerCase after(CaseStep news, boolean said) {
        return news.step() <= step ? this : new PartnerCase(news.step(), news.holds() && (told || said));
    }

    /** The same, as if a step had not come yet that the partner was not told of: it may be told now. */
    PartnerCase asBefore(CaseStep again) {
        return told || step != again.step() ? this : new PartnerCase(step - 1, false);
    }
}
