package nl.aanwezig.notification.answer.web;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.answer.Answers;
import nl.aanwezig.notification.directory.Reach;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes SMS that the gateway received, each signed by Standard Webhooks. The signature's time is compared with the machine's own:
 * it is the gateway's real time, whatever the service's clock is set to.
 */
@RestController
@SecurityRequirements
@Tag(name = "Answers")
class InboundSmsController {

    private final Answers answers;
    private final Reachability reachability;
    private final JsonMapper json;
    private final @Nullable Webhook gateway;

    InboundSmsController(Answers answers, Reachability reachability, JsonMapper json, AnswerSettings settings)
            throws EmptyWebhookSecretException {
        this.answers = answers;
        this.reachability = reachability;
        this.json = json;
        this.gateway = settings.smsSecret() == null ? null : new Webhook(settings.smsSecret());
    }

    /** @param from number of the phone */
    record Inbound(@Nullable String from, @Nullable String text) {}

    @PostMapping(path = "/sms/inbound", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "An SMS that came in",
            description =
                    "{from, text}, signed by Standard Webhooks with the secret that was agreed with the gateway. 202 for "
                            + "whatever it says and whoever it is from; 401 signature_invalid; 404 not_configured without a secret.")
    ResponseEntity<Void> received(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) {
        requireSignature(body, headers);
        Inbound inbound = read(body);
        if (inbound.from() == null || inbound.text() == null) {
            throw ProblemException.badRequest("missing_field", "from and text are needed");
        }
        if (reachability.mobile(inbound.from()) instanceof Reach.By by) {
            answers.giveBySms(by.address(), inbound.text());
        }
        return ResponseEntity.accepted().build();
    }

    private void requireSignature(byte[] body, HttpHeaders headers) {
        if (gateway == null) {
            throw ProblemException.notFound("not_configured", "no SMS is taken in here");
        }
        Map<String, List<String>> given = new HashMap<>();
        headers.forEach((name, values) -> given.put(name, values));
        try {
            gateway.verify(
                    new String(body, StandardCharsets.UTF_8),
                    java.net.http.HttpHeaders.of(given, (name, value) -> true));
        } catch (WebhookVerificationException e) {
            throw new ProblemException(
                    HttpStatus.UNAUTHORIZED, "signature_invalid", "the signature is none of the gateway's");
        }
    }

    private Inbound read(byte[] body) {
        try {
            return json.readValue(body, Inbound.class);
        } catch (JacksonException e) {
            throw ProblemException.badRequest("malformed_body", "the body is no JSON of an SMS");
        }
    }
}
