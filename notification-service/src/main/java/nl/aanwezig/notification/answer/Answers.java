package nl.aanwezig.notification.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.AbsenceFacts;
import nl.aanwezig.notification.absence.AbsenceRules;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.starter.event.DerivedId;
import org.jspecify.annotations.Nullable;

/** Gives links for answers, lets guardians in with one, and takes what they say. */
public final class Answers {

    private static final int CODE_BYTES = 12;

    private final AnswerStore store;
    private final AbsenceDesk absences;
    private final AbsenceRules rules;
    private final Keyed keyed;
    private final Duration open;
    private final Clock clock;

    /** A hash with a key that nobody else has; for another purpose it is another one. */
    @FunctionalInterface
    public interface Keyed {
        byte[] hash(String purpose, String text);
    }

    /** @param open how long a link opens */
    public Answers(
            AnswerStore store, AbsenceDesk absences, AbsenceRules rules, Keyed keyed, Duration open, Clock clock) {
        this.store = store;
        this.absences = absences;
        this.rules = rules;
        this.keyed = keyed;
        this.open = open;
        this.clock = clock;
    }

    /** What is behind a link. */
    public sealed interface Door {

        /** @param answered when it was answered; null while it was not */
        record Open(
                AnswerLink link,
                PupilEntry family,
                School school,
                Guardian guardian,
                @Nullable Instant answered) implements Door {}

        record Ended() implements Door {}

        /** Whoever it was given to has no say about this child any more. */
        record NotYours() implements Door {}

        record Unknown() implements Door {}
    }

    /**
     * The code of the link for a message; made again it is the same.
     *
     * @param number in E.164, of the phone that the message goes to; null for a mail
     */
    public String codeFor(Message message, @Nullable String number) {
        AnswerLink link = AnswerLink.to(message, message.createdAt().plus(open));
        String code = code(link);
        store.keep(linkId(code), link, number == null ? null : phone(number));
        return code;
    }

    public Door open(String code) {
        AnswerLink link = store.link(linkId(code)).orElse(null);
        return link == null || !isSame(code, code(link)) ? new Door.Unknown() : open(link);
    }

    private Door open(AnswerLink link) {
        if (!clock.instant().isBefore(link.until())) {
            return new Door.Ended();
        }
        AbsenceFacts facts = absences.facts(link.schoolId(), link.pupilId());
        School school = facts.school();
        PupilEntry family = facts.family();
        Guardian guardian =
                family == null ? null : family.guardian(link.recipientId()).orElse(null);
        if (school == null || family == null || guardian == null || !guardian.authority() || isAdult(facts, school)) {
            return new Door.NotYours();
        }
        Instant answered = store.answer(link.messageId()).map(Answer::at).orElse(null);
        return new Door.Open(link, family, school, guardian, answered);
    }

    /** Takes an answer; of two that come at once the first stands. */
    public Answer give(AnswerLink link, @Nullable Channel through, Reply reply) {
        AbsenceFacts facts = absences.facts(link.schoolId(), link.pupilId());
        String reason = reply.reason() == null ? null : reply.reason().code();
        List<Answer.Proposal> proposals = Stream.ofNullable(reason)
                .flatMap(code -> rules.unexplained(facts.book(), link.date()).stream()
                        .map(each -> new Answer.Proposal(each.id(), each.revision() + 1, code)))
                .toList();
        return store.give(Answer.to(link, through, reply, proposals, clock.instant()));
    }

    /**
     * Takes an SMS as the answer to the last message that went to that phone. Where several children are meant, nobody knows
     * which: of each the school hears that it is to phone. An SMS to which there is nothing to answer is dropped.
     *
     * @param number in E.164
     */
    public void giveBySms(String number, String text) {
        Map<String, AnswerLink> last = new TreeMap<>();
        store.linksTo(phone(number)).stream()
                .filter(each -> open(each) instanceof Door.Open door && door.answered() == null)
                .forEach(each -> last.merge(
                        each.pupilId(), each, (one, other) -> other.date().isAfter(one.date()) ? other : one));
        Reply reply = last.size() == 1 ? SmsMenu.read(text) : Reply.callMe(text);
        last.values().forEach(each -> give(each, Channel.SMS, reply));
    }

    public Optional<Answer> find(String answerId) {
        return store.answer(answerId);
    }

    public Answer takeUp(String answerId, String staffId) {
        return store.change(answerId, before -> before.takenUp(staffId, clock.instant()));
    }

    public List<Answer> of(String schoolId, int skip, int limit) {
        return store.of(schoolId, skip, limit);
    }

    private boolean isAdult(AbsenceFacts facts, School school) {
        var today = school.today(clock.instant());
        return AbsenceRules.enrolment(facts, today)
                .map(each -> each.isAdult(today))
                .orElse(false);
    }

    /** 96 bits of a signature, as 16 characters that a phone can take: short enough for an SMS, too long to guess. */
    private String code(AnswerLink link) {
        byte[] signature = keyed.hash("answer-link", link.signed());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, CODE_BYTES));
    }

    private String phone(String number) {
        return HexFormat.of().formatHex(keyed.hash("answer-phone", number));
    }

    private static String linkId(String code) {
        return DerivedId.of("answer-link", code);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
