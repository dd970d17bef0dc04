package nl.aanwezig.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.aanwezig.signal.stream.SweepProgress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_signal:read')")
@Tag(name = "Assessments")
class ReassessmentController {

    private final SweepProgress progress;

    ReassessmentController(SweepProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/reassessment")
    @Operation(
            summary = "How far the re-assessment is",
            description =
                    "After a change of a calendar or a policy pack, and when a day has passed, pupils are assessed"
                            + " again while new events go on. looked of total pupils have been looked at by this instance,"
                            + " judged of them assessed again, perSecond is the rate. Numbers only, of no school and no pupil.")
    SweepProgress.Progress progress() {
        return progress.now();
    }
}
