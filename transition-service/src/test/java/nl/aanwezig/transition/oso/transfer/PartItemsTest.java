package nl.aanwezig.transition.oso.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.dossier.AbsenceFigures;
import nl.aanwezig.transition.dossier.Category;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.needs.Need;
import nl.aanwezig.transition.oso.ADossier;
import nl.aanwezig.transition.oso.Edits;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoProfile;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Route;
import nl.aanwezig.transition.transfer.Subject;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import org.junit.jupiter.api.Test;

class PartItemsTest {

    private static final String ADVICE = "huidigeschool/leerling/overstapadvies/";
    private static final OsoDossier DOSSIER = ADossier.delivered(OsoProfile.POVO);

    @Test
    void each_part_is_an_item_of_its_voice_and_category() {
        List<Item> items = made(DOSSIER, ATransfer.TODAY, false).items();
        assertThat(items)
                .extracting(each -> each.voice() + " " + each.words().category() + " "
                        + each.words().theme())
                .contains(
                        "SCHOOL EXTRA_GUIDANCE NEED",
                        "SCHOOL EDUCATION STRENGTH",
                        "SCHOOL EXTRA_GUIDANCE WHAT_HELPED",
                        "SCHOOL ADMINISTRATIVE WHOM_TO_CALL",
                        "SCHOOL ABSENCE PROBLEM",
                        "FAMILY null WISH",
                        "PUPIL null WISH");
        assertThat(items).extracting(each -> each.words().text()).doesNotHaveDuplicates();
        assertThat(items).filteredOn(each -> each.voice() != Voice.SCHOOL).allMatch(Item::dictated);
        assertThat(items).noneMatch(Item::released);
    }

    @Test
    void what_only_says_that_something_is_there_is_no_demand_on_the_needs_map() {
        Set<Theme> demands = EnumSet.copyOf(Need.THEMES);
        List<String> demanding = new ArrayList<>();
        for (Item each : made(DOSSIER, ATransfer.TODAY, false).items()) {
            if (each.voice() == Voice.SCHOOL && demands.contains(each.words().theme())) {
                demanding.add(each.words().text());
            }
        }
        assertThat(demanding)
                .containsExactlyInAnyOrder("Aandachtspunt", "Ongeoorloofd verzuim in de laatste twaalf maanden: 4.");
    }

    @Test
    void health_is_for_the_care_team_and_its_words_are_in_no_item() {
        OsoDossier dossier = Edits.plus(
                DOSSIER,
                "huidigeschool/leerling/onderwijsondersteuning/diagnose",
                ADossier.leaf("naam", "Naam van de diagnose"));
        List<Item> items = made(dossier, ATransfer.TODAY, false).items();
        assertThat(items)
                .filteredOn(each -> each.words().sensitivity() == Sensitivity.CARE_TEAM)
                .hasSize(7)
                .noneMatch(each -> each.words().text().contains("Naam van"))
                .noneMatch(each -> each.words().text().contains("HB"));
        assertThat(items.toString()).doesNotContain("Huisarts-17");
    }

    @Test
    void absence_is_a_figure_of_the_last_year() {
        assertThat(figures(ATransfer.TODAY.minusMonths(3)))
                .isEqualTo(new AbsenceFigures(ATransfer.TODAY.minusYears(1), ATransfer.TODAY.minusMonths(3), 4));
        assertThat(figures(ATransfer.TODAY.plusDays(1)))
                .isEqualTo(new AbsenceFigures(ATransfer.TODAY.minusYears(1), ATransfer.TODAY, 4));
        assertThat(figures(ATransfer.TODAY.minusYears(1).minusDays(1))).isNull();
    }

    @Test
    void with_a_secret_address_a_text_that_looks_like_one_stays_here() {
        OsoDossier dossier = Edits.text(DOSSIER, ADVICE + "aandachtspunten", "woont nu op 9999 XX");
        PartItems secret = made(dossier, ATransfer.TODAY, true);
        assertThat(secret.faults()).isEmpty();
        assertThat(secret.items()).noneMatch(each -> each.words().text().contains("9999"));
        assertThat(secret.links()).noneMatch(each -> each.paths().getFirst().endsWith("aandachtspunten"));
        assertThat(made(dossier, ATransfer.TODAY, false).items())
                .anyMatch(each -> each.words().text().contains("9999"));
    }

    @Test
    void a_citizen_number_in_a_text_is_told_by_its_path_alone() {
        PartItems made =
                made(Edits.text(DOSSIER, ADVICE + "argumentatie", "zie " + ADossier.NUMBER), ATransfer.TODAY, false);
        assertThat(made.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("bsn_refused");
            assertThat(fault.path()).isEqualTo("/dossier/huidigeschool/leerling/overstapadvies/argumentatie");
            assertThat(fault.detail()).doesNotContain(ADossier.NUMBER);
        });
    }

    @Test
    void the_same_part_again_keeps_its_item() {
        PartItems first = made(DOSSIER, ATransfer.TODAY, false);
        Transfer transfer = draft(false);
        for (Item each : first.items()) {
            transfer = transfer.say(each, ATransfer.SENDER, ATransfer.NOW);
        }
        OsoDossier other = Edits.text(DOSSIER, ADVICE + "aandachtspunten", "Iets anders");
        PartItems second =
                PartItems.of(other, ATransfer.TODAY, first.links(), transfer, ATransfer.SENDER, ATransfer.NOW);
        assertThat(second.items()).singleElement().satisfies(item -> {
            assertThat(item.words().text()).isEqualTo("Iets anders");
            assertThat(item.words().category()).isEqualTo(Category.EXTRA_GUIDANCE);
        });
        assertThat(second.links()).hasSameSizeAs(first.links());
    }

    private static AbsenceFigures figures(LocalDate writtenOn) {
        return made(DOSSIER, writtenOn, false).items().stream()
                .map(each -> each.words().absence())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static PartItems made(OsoDossier dossier, LocalDate writtenOn, boolean secret) {
        return PartItems.of(dossier, writtenOn, List.of(), draft(secret), ATransfer.SENDER, ATransfer.NOW);
    }

    private static Transfer draft(boolean secret) {
        return Transfer.draft(
                "t-1",
                new Route(TransferKind.POVO, "po-school", "po-1", "school-a", null),
                new Subject(LocalDate.of(2014, 5, 1), secret),
                ATransfer.UNTIL,
                ATransfer.SENDER,
                ATransfer.NOW);
    }
}
