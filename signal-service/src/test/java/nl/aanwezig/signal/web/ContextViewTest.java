package nl.aanwezig.signal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.mongo.ContextViews;
import nl.aanwezig.signal.wire.ContextMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.testsupport.ContractSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextViewTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 16);
    /** One of the items holds until 31 January. */
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 1);

    private static final ContextMessage RELEASED =
            WireJson.read(ContractSchema.sample("transition.contexts.v1", "released"), ContextMessage.class);
    private static final ContextViews.Known KNOWN = new ContextViews.Known(1, RELEASED);

    private static @Nullable ContextView view(LocalDate asOf, LocalDate today) {
        return ContextView.of(KNOWN, RELEASED.toContext(), asOf, today);
    }

    @Test
    void whatMayBeUsedIsShownWithHowManyItemsAreWithheld() {
        ContextView view = Objects.requireNonNull(view(SEPTEMBER, SEPTEMBER));
        assertThat(view.items()).hasSize(3).allMatch(each -> each.text() != null && each.authorRole() != null);
        assertThat(view.withheld()).isEqualTo(1);
        assertThat(view.deliveredOn()).isEqualTo("2026-08-01");
    }

    @Test
    void aDayInThePastIsNoWayAroundAnEndDate() {
        assertThat(Objects.requireNonNull(view(SEPTEMBER, FEBRUARY)).items()).hasSize(2);
        assertThat(Objects.requireNonNull(view(FEBRUARY, SEPTEMBER)).items()).hasSize(2);
        assertThat(view(SEPTEMBER, AUGUST)).isNull();
        assertThat(view(AUGUST, SEPTEMBER)).isNull();
    }

    @Test
    void aWithdrawalThatTheLedgerHeardOfFirstWorksAtOnce() {
        assertThat(ContextView.of(KNOWN, ReleasedContext.withdrawn(2, "school-a", "t-01"), SEPTEMBER, SEPTEMBER))
                .isNull();
        assertThat(ContextView.of(new ContextViews.Known(2, null), RELEASED.toContext(), SEPTEMBER, SEPTEMBER))
                .isNull();
        assertThat(ContextView.of(null, RELEASED.toContext(), SEPTEMBER, SEPTEMBER))
                .isNull();
        assertThat(ContextView.of(KNOWN, null, SEPTEMBER, SEPTEMBER)).isNotNull();
    }
}
