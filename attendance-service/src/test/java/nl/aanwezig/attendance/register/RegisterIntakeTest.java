package nl.aanwezig.attendance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.attendance.registration.BatchOutcome;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.junit.jupiter.api.Test;

class RegisterIntakeTest {

    /** 00:30 on 23 November in Amsterdam, still the 22nd in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<Register> published = new ArrayList<>();
    private final List<BatchOutcome> counted = new ArrayList<>();
    private boolean brokerAway;

    private final RegisterIntake intake = new RegisterIntake(
            id -> id.equals("school-a") ? Optional.of(school()) : Optional.empty(), this::append, counted::add, CLOCK);

    @Test
    void each_register_is_published_once_however_often_and_in_whatever_batch_it_is_told() {
        BatchOutcome first = take(register("3"), register("3"), register("4"), register(null));
        assertThat(first.accepted()).isEqualTo(3);
        assertThat(first.duplicate()).isEqualTo(1);
        BatchOutcome second = take(register("4"), register("5"));
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.others()).singleElement().satisfies(each -> {
            assertThat(each.index()).isZero();
            assertThat(each.isDuplicate()).isTrue();
        });
        assertThat(published).extracting(Register::lesson).containsExactly("3", "4", null, "5");
        assertThat(counted).containsExactly(first, second);
    }

    @Test
    void one_told_again_at_another_time_is_the_same_register() {
        take(register("3"));
        assertThat(take(new Register("school-a", TODAY, "1B", "3", Instant.EPOCH))
                        .duplicate())
                .isEqualTo(1);
    }

    @Test
    void the_local_date_of_the_school_decides_what_lies_ahead() {
        assertThat(take(new Register("school-a", TODAY, "1B", null, null)).accepted())
                .isEqualTo(1);
        assertThat(take(new Register("school-a", TODAY.plusDays(1), "1B", null, null))
                        .others())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.rejection()).isEqualTo(new Rejection(RejectionCode.DATE_IN_FUTURE, "date")));
    }

    @Test
    void an_unknown_school_and_what_could_not_be_read_are_told_item_by_item() {
        BatchOutcome outcome = intake.take(
                "nowhere",
                List.of(
                        new RegisterSubmission.Readable(new Register("nowhere", TODAY, "1B", null, null)),
                        new RegisterSubmission.Unreadable(Rejection.of(RejectionCode.MALFORMED_ITEM))));
        assertThat(outcome.others())
                .extracting(each -> each.rejection().code())
                .containsExactly(RejectionCode.UNKNOWN_SCHOOL, RejectionCode.MALFORMED_ITEM);
        assertThat(published).isEmpty();
    }

    @Test
    void what_the_broker_did_not_acknowledge_is_no_duplicate_when_it_is_sent_again() {
        brokerAway = true;
        assertThatThrownBy(() -> take(register("3"))).isInstanceOf(IllegalStateException.class);
        brokerAway = false;
        assertThat(take(register("3")).accepted()).isEqualTo(1);
        assertThat(counted).hasSize(1);
    }

    @Test
    void a_group_or_a_lesson_that_is_free_text_is_refused_by_its_field() {
        assertThatThrownBy(() -> new Register("school-a", TODAY, "the class of somebody", null, null))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> register("third hour")).isInstanceOf(RejectedException.class);
    }

    private BatchOutcome take(Register... registers) {
        return intake.take(
                "school-a",
                List.of(registers).stream()
                        .<RegisterSubmission>map(RegisterSubmission.Readable::new)
                        .toList());
    }

    private void append(List<Register> registers) {
        if (brokerAway) {
            throw new IllegalStateException("no acknowledgement");
        }
        published.addAll(registers);
    }

    private static Register register(String lesson) {
        return new Register("school-a", TODAY, "1B", lesson, null);
    }

    private static School school() {
        return new School(
                "Voorbeeldcollege",
                School.Sector.VO,
                "midden",
                ZoneId.of("Europe/Amsterdam"),
                "nl-vo",
                School.CountedHour.LESSON,
                360,
                List.of());
    }
}
