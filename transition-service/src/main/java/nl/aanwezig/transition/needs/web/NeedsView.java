package nl.aanwezig.transition.needs.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.needs.By;
import nl.aanwezig.transition.needs.NeedsMap;
import nl.aanwezig.transition.needs.Period;
import org.jspecify.annotations.Nullable;

/**
 * A map as JSON.
 *
 * @param schoolId for a school; {@code region} for a region
 * @param hidden what stands for a number that is not shown
 */
record NeedsView(
        @Nullable String schoolId,
        @Nullable String region,
        By by,
        String hidden,
        List<PeriodView> periods,
        List<CellView> children,
        List<RowView> rows) {

    static final String HIDDEN = "<10";

    /** @param running not over: its numbers still grow */
    record PeriodView(String period, LocalDate from, LocalDate to, boolean running) {}

    /**
     * @param children absent where it is not shown
     * @param shown the number, or what stands for it
     * @param change since the period before, where both are shown
     */
    record CellView(
            String period,
            @Nullable Integer children,
            String shown,
            @Nullable Integer change) {}

    record RowView(Subject subject, Theme theme, Voice voice, List<CellView> cells) {}

    static NeedsView of(NeedsMap map, Scope scope, LocalDate today) {
        return new NeedsView(
                scope.region() ? null : scope.name(),
                scope.region() ? scope.name() : null,
                map.request().by(),
                HIDDEN,
                map.periods().stream()
                        .map(each -> new PeriodView(each.name(), each.from(), each.to(), each.running(today)))
                        .toList(),
                cells(map.periods(), map.children()),
                map.rows().stream()
                        .map(row -> new RowView(
                                row.need().subject(),
                                row.need().theme(),
                                row.need().voice(),
                                cells(map.periods(), row.cells())))
                        .toList());
    }

    private static List<CellView> cells(List<Period> periods, List<NeedsMap.Cell> cells) {
        List<CellView> views = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            NeedsMap.Cell cell = cells.get(i);
            views.add(new CellView(
                    periods.get(i).name(),
                    cell.children(),
                    cell.children() == null ? HIDDEN : cell.children().toString(),
                    cell.change()));
        }
        return List.copyOf(views);
    }
}
