package nl.aanwezig.signal.observation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.aanwezig.signal.observation.GuidanceCard;
import nl.aanwezig.signal.observation.ObservationKind;
import org.junit.jupiter.api.Test;

class GuidancePageTest {

    private final GuidanceCard card = new GuidanceCard(
            ObservationKind.HUNGRY,
            "nl",
            "Een leerling & honger",
            List.of("Geef <iets> te eten."),
            List.of("De mentor."),
            List.of("Hoe gaat het?"),
            List.of("1. Schrijf op."),
            List.of(new GuidanceCard.Contact("Veilig Thuis", "0800-2000", "Advies.")),
            "Meldcode");

    @Test
    void thePageHoldsTheWholeCardInItsLanguageAndNoScript() {
        assertThat(new GuidancePage().of(card))
                .contains("<html lang=\"nl\">", "name=\"viewport\"", "Een leerling &amp; honger")
                .contains("Geef &lt;iets&gt; te eten.", "De mentor.", "Hoe gaat het?", "1. Schrijf op.", "Meldcode")
                .contains("href=\"tel:0800-2000\"")
                .doesNotContain("<script", " th:");
    }
}
