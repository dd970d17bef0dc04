package nl.aanwezig.notification.hold;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What holds the messages about a pupil back, of every school: whoever would be in danger by a message is so whichever
 * school sends it (domain 1.7).
 *
 * @param observations the newest revision of each, those that do not hold too: a late earlier revision must not win
 */
public record PupilHold(String pupilId, List<Observation> observations) {

    public PupilHold {
        observations = List.copyOf(observations);
    }

    public static PupilHold none(String pupilId) {
        return new PupilHold(pupilId, List.of());
    }

    /** With the news in it; equal to this one where it is none. Any order and any repetition end the same. */
    public PupilHold with(Observation news) {
        if (observations.stream().anyMatch(each -> each.isOfTheSame(news) && !news.prevailsOver(each))) {
            return this;
        }
        return new PupilHold(
                pupilId,
                Stream.concat(observations.stream().filter(each -> !each.isOfTheSame(news)), Stream.of(news))
                        .sorted(comparing(Observation::schoolId).thenComparing(Observation::id))
                        .toList());
    }

    public boolean isHeld() {
        return observations.stream().anyMatch(Observation::holds);
    }
}
