package nl.aanwezig.notification.answer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.answer.Answer;
import nl.aanwezig.notification.answer.Answers;
import nl.aanwezig.notification.answer.Reply;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What families answered, for the system of the school. */
@RestController
@RequestMapping("/schools/{schoolId}/answers")
@Tag(name = "Answers", description = "What families answered to messages about absence")
class AnswerController {

    private static final int PAGE = 50;

    private final Answers answers;

    AnswerController(Answers answers) {
        this.answers = answers;
    }

    /**
     * An answer.
     *
     * @param proposals the next revisions of registrations, to be sent to attendance-service where the school agrees
     */
    record AnswerView(
            String answerId,
            String pupilId,
            String recipientId,
            LocalDate date,
            @Nullable Channel through,
            Reply.@Nullable Reason reason,
            boolean better,
            boolean callMe,
            @Nullable String atHome,
            @Nullable String atSchool,
            @Nullable String words,
            List<Answer.Proposal> proposals,
            Instant at,
            @Nullable String takenUpBy,
            @Nullable Instant takenUpAt) {

        static AnswerView of(Answer answer) {
            Reply reply = answer.reply();
            return new AnswerView(
                    answer.answerId(),
                    answer.pupilId(),
                    answer.recipientId(),
                    answer.date(),
                    answer.through(),
                    reply.reason(),
                    reply.better(),
                    reply.callMe(),
                    reply.atHome(),
                    reply.atSchool(),
                    reply.words(),
                    answer.proposals(),
                    answer.at(),
                    answer.takenUpBy(),
                    answer.takenUpAt());
        }
    }

    /** @param staffId of the directory: who takes it up */
    record TakeUp(@Nullable String staffId) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_message:read')")
    @Operation(summary = "What families of the school answered, newest first; 50 a page")
    ResponseEntity<List<AnswerView>> list(@PathVariable String schoolId, @RequestParam(defaultValue = "0") int page) {
        CallerSchools.current().require(schoolId);
        int skip = Math.multiplyExact(Math.clamp(page, 0, 100_000), PAGE);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answers.of(schoolId, skip, PAGE).stream()
                        .map(AnswerView::of)
                        .toList());
    }

    @PostMapping("/{answerId}/taken-up")
    @PreAuthorize("hasAuthority('SCOPE_directory:write')")
    @Operation(
            summary = "Somebody of the school takes it up",
            description = "staffId. Whoever is first keeps it; the answer shows who it is.")
    AnswerView takeUp(@PathVariable String schoolId, @PathVariable String answerId, @RequestBody TakeUp request) {
        CallerSchools.current().require(schoolId);
        if (request.staffId() == null || request.staffId().isBlank()) {
            throw ProblemException.badRequest("missing_field", "staffId is missing");
        }
        Answer found = answers.find(answerId)
                .filter(each -> each.schoolId().equals(schoolId))
                .orElseThrow(() -> ProblemException.notFound("answer_not_found", "there is no such answer"));
        return AnswerView.of(answers.takeUp(found.answerId(), request.staffId()));
    }
}
