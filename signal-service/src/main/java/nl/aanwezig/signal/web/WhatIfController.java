package nl.aanwezig.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.whatif.Hypothesis;
import nl.aanwezig.signal.whatif.WhatIf;
import nl.aanwezig.starter.access.CallerSchools;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@PreAuthorize("hasAuthority('SCOPE_signal:read')")
@Tag(name = "Assessments")
class WhatIfController {

    private final Pupils pupils;
    private final Assessor assessor;
    private final Registers registers;
    private final SignalTexts texts;

    WhatIfController(Pupils pupils, Assessor assessor, Registers registers, SignalTexts texts) {
        this.pupils = pupils;
        this.assessor = assessor;
        this.registers = registers;
        this.texts = texts;
    }

    @PostMapping("/pupils/{pupilId}/assessment/what-if")
    @Operation(
            summary = "What would follow, and how far from which limit",
            description =
                    "Judges the ledger with registrations that nobody made, beside the ledger as it is. Nothing is"
                            + " stored or published. asOf: default the last day imagined, today at least. One with the id of a"
                            + " registration that is there takes its place. 400 missing_field, invalid_field, unknown_field,"
                            + " unknown_code, not_enrolled, as_of_out_of_range, with the field; 403 school_not_allowed;"
                            + " 404 unknown_pupil.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WhatIfRequest.Shape.class))))
    WhatIfView whatIf(
            @PathVariable String pupilId,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Pupils.Known pupil = pupils.find(pupilId);
        CallerSchools caller = CallerSchools.current();
        WhatIfRequest request = WhatIfRequest.read(body, pupil.ledger(), caller);
        LocalDate asOf = pupil.asOf(request.asOf(pupil.today()));
        Ledger then = Hypothesis.with(pupil.ledger(), request.registrations());
        WhatIf whatIf = WhatIf.of(
                assessor.assess(pupil.ledger(), pupil.schools(), registers, asOf),
                assessor.outlook(pupil.ledger(), pupil.schools(), registers, asOf),
                assessor.assess(then, pupil.schools(), registers, asOf),
                assessor.outlook(then, pupil.schools(), registers, asOf));
        return WhatIfView.of(whatIf, caller, texts, AskedLanguage.of(language));
    }
}
