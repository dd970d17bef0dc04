package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;

import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service as its callers meet it, on a broker and a store; written once, run on each backbone. */
abstract class TransitionFlow extends OsoFlow {

    TransitionFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void health_metrics_and_the_description_are_open() {
        assertThat(get("/actuator/health/readiness", null).getStatusCode().value())
                .isEqualTo(200);
        deliverAtOnce("vo-metrics");
        assertThat(get("/actuator/prometheus", null).getBody())
                .contains("aanwezig_contexts_published_total{status=\"released\"}")
                .doesNotContain("vo-metrics");
        JsonNode description = json(get("/v3/api-docs", null));
        assertThat(description.path("info").path("title").asString()).isEqualTo("Aanwezig transition-service");
        assertThat(description.path("paths").has("/transfers/{transferId}/release"))
                .isTrue();
    }
}
