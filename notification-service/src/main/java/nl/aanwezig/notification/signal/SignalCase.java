package nl.aanwezig.notification.signal;

import nl.aanwezig.notification.message.Subject;

/**
 * A signal as its highest step leaves it.
 *
 * @param raised whether a step that raised it has come; steps come in any order
 * @param version counts the changes; a case is stored only upon the version it was based on, 0 for a new one
 */
public record SignalCase(SignalStep newest, boolean raised, long version) {

    static SignalCase of(SignalStep first) {
        return new SignalCase(first, first.change() == SignalStep.Change.RAISED, 0);
    }

    SignalCase with(SignalStep step) {
        return new SignalCase(
                step.prevailsOver(newest) ? step : newest,
                raised || step.change() == SignalStep.Change.RAISED,
                version);
    }

    public Subject subject() {
        return new Subject(newest.schoolId(), newest.pupilId(), newest.since(), newest.signalId());
    }
}
