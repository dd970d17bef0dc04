package nl.aanwezig.notification.partner;

import nl.aanwezig.notification.signal.SignalStep;

/** What a partner may know of one case. */
public record CaseDetails(String caseId, SignalStep step) {}
