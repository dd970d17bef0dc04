package nl.aanwezig.notification.message.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Messages", description = "What was said about a pupil, to whom, and what became of it")
class MessageController {

    private final Messages messages;
    private final Directory directory;
    private final SchoolFacts schools;

    MessageController(Messages messages, Directory directory, SchoolFacts schools) {
        this.messages = messages;
        this.directory = directory;
        this.schools = schools;
    }

    @GetMapping("/pupils/{pupilId}/messages")
    @PreAuthorize("hasAuthority('SCOPE_message:read')")
    @Operation(
            summary = "Every message about a pupil",
            description =
                    "Oldest first, of the schools that the token opens; also those that were not sent, with the reason."
                            + " HELD: a person has to look before it may go.")
    @ApiResponse(responseCode = "403", description = "school_not_allowed: the token opens no school of this pupil")
    @ApiResponse(responseCode = "404", description = "unknown_pupil")
    List<MessageView> messages(@PathVariable String pupilId) {
        List<Message> all = messages.about(pupilId);
        Set<String> known = new TreeSet<>(directory.schoolsOf(pupilId));
        all.forEach(each -> known.add(each.subject().schoolId()));
        schools.enrolments(pupilId)
                .ifPresent(each -> each.all().stream().map(Enrolment::schoolId).forEach(known::add));
        if (known.isEmpty()) {
            throw ProblemException.notFound("unknown_pupil", "no such pupil");
        }
        CallerSchools caller = CallerSchools.current();
        caller.requireAny(known);
        return all.stream()
                .filter(each -> caller.allows(each.subject().schoolId()))
                .map(MessageView::of)
                .toList();
    }
}
