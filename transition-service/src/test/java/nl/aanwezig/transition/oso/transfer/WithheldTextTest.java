package nl.aanwezig.transition.oso.transfer;

import static nl.aanwezig.transition.oso.ADossier.block;
import static nl.aanwezig.transition.oso.ADossier.leaf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.validation.Schema;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.oso.ADossier;
import nl.aanwezig.transition.oso.Edits;
import nl.aanwezig.transition.oso.FirstBytes;
import nl.aanwezig.transition.oso.OsoDocuments;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoExport;
import nl.aanwezig.transition.oso.OsoFiles;
import nl.aanwezig.transition.oso.OsoImport;
import nl.aanwezig.transition.oso.OsoLimits;
import nl.aanwezig.transition.oso.OsoMoment;
import nl.aanwezig.transition.oso.OsoPart;
import nl.aanwezig.transition.oso.OsoParts;
import nl.aanwezig.transition.oso.OsoProfile;
import nl.aanwezig.transition.oso.OsoReader;
import nl.aanwezig.transition.oso.SharedData;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dossiers in which every text that a family can keep back is one of a kind; of any choice of theirs, no text that they
 * keep is in the file that goes out, and what they release is.
 */
class WithheldTextTest {

    private static final OsoReader READER = new OsoReader(OsoLimits.standard());
    private static final OsoDocuments DOCUMENTS = new OsoDocuments(new FirstBytes());
    private static final OsoImport IN = new OsoImport(READER, DOCUMENTS);
    private static final TransferExport OUT = new TransferExport(new OsoExport(READER, DOCUMENTS));
    private static final LocalDate TODAY = ATransfer.TODAY;

    @ParameterizedTest
    @EnumSource(OsoProfile.class)
    void no_text_that_is_withheld_is_in_an_export_and_every_export_is_valid(OsoProfile profile) throws Exception {
        Schema schema = schema();
        Random random = new Random(31);
        int withheldTexts = 0;
        int releasedTexts = 0;
        for (int round = 0; round < 60; round++) {
            OsoDossier dossier = varied(profile, random);
            Map<String, List<String>> canaries = new HashMap<>();
            dossier = withCanaries(dossier, canaries);
            PartItems parts = parts(dossier, draft(profile));
            Transfer transfer = said(draft(profile), parts.items());
            if (round % 4 == 0) {
                transfer = changedBySome(transfer, random);
            }
            Set<String> released = new HashSet<>();
            for (Item each : transfer.dossier().items()) {
                if (random.nextBoolean()) {
                    released.add(each.itemId());
                }
            }
            transfer = released(transfer, released);
            boolean careTeam = random.nextBoolean();
            String xml = text(
                    OUT.write(transfer, new KeptDossier(dossier.root(), parts.links()), Set.of(), careTeam, TODAY));

            Transfer now = transfer;
            for (KeptDossier.Link link : parts.links()) {
                boolean open = now.dossier().travelling(TODAY).stream()
                        .anyMatch(each ->
                                link.isStill(each) && (careTeam || each.words().sensitivity() == Sensitivity.MENTOR));
                List<String> texts = link.paths().stream()
                        .flatMap(path -> canaries.getOrDefault(path, List.of()).stream())
                        .toList();
                if (open) {
                    releasedTexts += texts.size();
                    if (!texts.isEmpty()) {
                        assertThat(xml).as(link.toString()).contains(texts);
                    }
                } else {
                    withheldTexts += texts.size();
                    if (!texts.isEmpty()) {
                        assertThat(xml).as(link.toString()).doesNotContain(texts);
                    }
                }
            }
            assertThat(xml).doesNotContain("FAMILIE", "LEERLING-", "<bestandsinhoud>");
            assertThat(IN.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), OsoMoment.DELIVERY))
                    .isInstanceOf(OsoImport.Accepted.class);
            if (schema != null) {
                assertThat(SharedData.objection(schema, xml.getBytes(StandardCharsets.UTF_8)))
                        .isNull();
            }
        }
        assertThat(withheldTexts).as("the property says something").isGreaterThan(300);
        assertThat(releasedTexts).isGreaterThan(100);
    }

    @Test
    void a_text_that_is_withheld_and_stands_elsewhere_too_is_left_out_there() {
        OsoDossier dossier = Edits.text(
                ADossier.delivered(OsoProfile.POVO),
                "huidigeschool/leerling/overstapadvies/argumentatie",
                "Wij vinden:   dat hij thuis VEEL moet helpen, en daarom.");
        Transfer transfer = draft(OsoProfile.POVO);
        PartItems parts = parts(dossier, transfer);
        transfer = said(transfer, parts.items());
        Item family = item(transfer, Voice.FAMILY, "dat hij thuis veel moet helpen");
        transfer = transfer.say(family, ATransfer.SENDER, ATransfer.NOW);
        Set<String> released = transfer.dossier().items().stream()
                .map(Item::itemId)
                .filter(id -> !id.equals(family.itemId()))
                .collect(Collectors.toSet());
        String xml = write(released(transfer, released), dossier, parts);
        assertThat(xml).doesNotContain("thuis").doesNotContain("argumentatie").contains("Aandachtspunt");
    }

    @Test
    void a_withheld_text_where_the_standard_wants_one_refuses_the_export() {
        OsoDossier dossier =
                Edits.text(ADossier.delivered(OsoProfile.POVO), "huidigeschool/naam", "School van geheimen");
        Transfer transfer = draft(OsoProfile.POVO);
        PartItems parts = parts(dossier, transfer);
        transfer = said(transfer, parts.items());
        transfer = transfer.say(item(transfer, Voice.FAMILY, "school van geheimen"), ATransfer.SENDER, ATransfer.NOW);
        Set<String> released = parts.items().stream().map(Item::itemId).collect(Collectors.toSet());
        Transfer ready = released(transfer, released);
        OsoRefusedException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                OsoRefusedException.class, () -> write(ready, dossier, parts));
        assertThat(refused.why()).isEqualTo(OsoRefusedException.Why.OSO_WITHHELD_REQUIRED);
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("/dossier/huidigeschool/naam");
            assertThat(fault.toString()).doesNotContainIgnoringCase("geheimen");
        });
    }

    @Test
    void nothing_inspected_is_incomplete_and_says_so_by_path() {
        OsoDossier dossier = ADossier.delivered(OsoProfile.POVO);
        PartItems parts = parts(dossier, draft(OsoProfile.POVO));
        Transfer transfer = said(draft(OsoProfile.POVO), parts.items());
        OsoRefusedException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                OsoRefusedException.class, () -> write(transfer, dossier, parts));
        assertThat(refused.why()).isEqualTo(OsoRefusedException.Why.OSO_INCOMPLETE);
        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.path())
                .containsExactly("not_inspected /dossier/inzage");
    }

    @Test
    void what_the_family_says_of_it_goes_along_but_not_where_it_tells_what_they_withhold() {
        OsoDossier dossier = ADossier.delivered(OsoProfile.POVO);
        PartItems parts = parts(dossier, draft(OsoProfile.POVO));
        Transfer transfer = said(draft(OsoProfile.POVO), parts.items())
                .take(new Deed.Offer(), ATransfer.SENDER, ATransfer.NOW)
                .take(new Deed.Inspect(TODAY), ATransfer.SENDER, ATransfer.NOW);
        Transfer objected = transfer.take(new Deed.Disagree("Te veel over thuis."), ATransfer.SENDER, ATransfer.NOW);
        assertThat(write(objected, dossier, parts))
                .contains("<akkoord>Nee</akkoord>", "Te veel over thuis.", "<inzagedatum>" + TODAY);
        assertThat(write(transfer, dossier, parts)).contains("<akkoord>Onbekend</akkoord>");
        Transfer telling = transfer.take(
                new Deed.Disagree("Waarom staat er: Contactpersoon-17, 0101234567?"), ATransfer.SENDER, ATransfer.NOW);
        assertThat(write(telling, dossier, parts))
                .contains("<akkoord>Nee</akkoord>")
                .doesNotContain("Contactpersoon");
    }

    @Test
    void a_category_of_which_all_is_withheld_says_opt_out_and_one_for_the_care_team_does_not() {
        OsoDossier dossier = ADossier.delivered(OsoProfile.POVO);
        PartItems parts = parts(dossier, draft(OsoProfile.POVO));
        Transfer transfer = said(draft(OsoProfile.POVO), parts.items());
        Set<String> released = new HashSet<>();
        List<OsoPart> all = OsoParts.of(dossier);
        for (KeptDossier.Link link : parts.links()) {
            OsoPart part = all.stream()
                    .filter(each -> each.paths().equals(link.paths()))
                    .findFirst()
                    .orElseThrow();
            if (part.kind() != OsoPart.Kind.TESTS && part.kind() != OsoPart.Kind.DIAGNOSES) {
                released.add(link.itemId());
            }
        }
        KeptDossier kept = new KeptDossier(dossier.root(), parts.links());
        Transfer ready = released(transfer, released);
        String mentors = text(OUT.write(ready, kept, Set.of(), false, TODAY));
        assertThat(mentors)
                .contains("<cat_toetsresultaten>OPT-UIT<", "<cat_onderwijsondersteuning>OPTIONEEL<")
                .doesNotContain("<toets>", "<diagnose>", "<rvc>", "<huisarts>")
                .contains("<handelingsplan>", "<dagdelenongeoorloofd>4<");
        String careTeams = text(OUT.write(ready, kept, Set.of(), true, TODAY));
        assertThat(careTeams).contains("<rvc>", "<huisarts>").doesNotContain("<diagnose>", "<toets>");
    }

    @Test
    void a_document_goes_along_only_where_it_is_released_itself() {
        OsoDossier dossier = ADossier.delivered(OsoProfile.POVO);
        PartItems parts = parts(dossier, draft(OsoProfile.POVO));
        Transfer transfer = said(draft(OsoProfile.POVO), parts.items());
        Set<String> all = transfer.dossier().items().stream().map(Item::itemId).collect(Collectors.toSet());
        KeptDossier kept = new KeptDossier(dossier.root(), parts.links());
        String path = "/dossier/huidigeschool/leerling/overigdocumentlijst/document";
        assertThat(OsoFiles.paths(dossier)).contains(path);
        assertThat(text(OUT.write(released(transfer, all), kept, Set.of(), true, TODAY)))
                .doesNotContain("<document>");
        assertThat(text(OUT.write(released(transfer, all), kept, Set.of(path), true, TODAY)))
                .contains("plan.txt")
                .doesNotContain("uitleg.pdf");
    }

    @Test
    void of_a_long_text_so_much_travels_as_the_family_was_shown() {
        OsoDossier dossier = Edits.text(
                ADossier.delivered(OsoProfile.POVO),
                "huidigeschool/leerling/overstapadvies/argumentatie",
                "Goed bezig. ".repeat(30) + "Niet getoond.");
        PartItems parts = parts(dossier, draft(OsoProfile.POVO));
        Transfer transfer = said(draft(OsoProfile.POVO), parts.items());
        Set<String> all = transfer.dossier().items().stream().map(Item::itemId).collect(Collectors.toSet());
        assertThat(write(released(transfer, all), dossier, parts))
                .contains("Goed bezig.")
                .doesNotContain("Niet getoond");
    }

    private static Transfer changedBySome(Transfer transfer, Random random) {
        Transfer changed = transfer;
        for (Item each : transfer.dossier().items()) {
            if (each.voice() == Voice.SCHOOL && random.nextInt(8) == 0) {
                changed = each.words().absence() == null && random.nextBoolean()
                        ? changed.reword(
                                each.itemId(),
                                Voice.SCHOOL,
                                ATransfer.words(
                                        "anders gezegd",
                                        Voice.SCHOOL,
                                        each.words().sensitivity(),
                                        ATransfer.UNTIL),
                                ATransfer.SENDER,
                                ATransfer.NOW)
                        : changed.remove(each.itemId(), Voice.SCHOOL, ATransfer.SENDER, ATransfer.NOW);
            }
        }
        return changed;
    }

    /** With more plans and texts than usual, and without some of what need not be there. */
    private static OsoDossier varied(OsoProfile profile, Random random) {
        String support = "huidigeschool/leerling/onderwijsondersteuning";
        OsoDossier dossier = ADossier.delivered(profile);
        dossier = Edits.with(dossier, support, element -> {
            List<nl.aanwezig.transition.oso.OsoElement> children = new ArrayList<>();
            for (var child : element.children()) {
                if (child.name().equals("handelingsplan")) {
                    for (int plan = random.nextInt(18); plan >= 0; plan--) {
                        children.add(block(
                                "handelingsplan",
                                leaf("startdatum", "2025-08-01"),
                                leaf("isgerichtop", "Doel " + plan)));
                    }
                } else if (child.name().equals("rvc")) {
                    List<nl.aanwezig.transition.oso.OsoElement> texts =
                            new ArrayList<>(List.of(leaf("centraleproblematiek", "x"), leaf("maatregelen", "y")));
                    texts.addAll(child.children());
                    children.add(nl.aanwezig.transition.oso.OsoElement.block("rvc", texts));
                } else {
                    children.add(child);
                }
            }
            return nl.aanwezig.transition.oso.OsoElement.block(element.name(), children);
        });
        dossier = Edits.plus(dossier, "huidigeschool/leerling/toetslijst/toets", leaf("opmerking", "x"));
        for (String optional :
                List.of("verzuim", "toetslijst", "cijferlijstlijst", "onderwijsondersteuning", "huisarts")) {
            if (random.nextInt(5) == 0) {
                dossier = Edits.without(dossier, "huidigeschool/leerling/" + optional);
            }
        }
        return dossier;
    }

    /** Puts a text of its own into every element of a part that takes one; {@code canaries} gets them by the part's path. */
    private static OsoDossier withCanaries(OsoDossier dossier, Map<String, List<String>> canaries) throws IOException {
        OsoDossier sung = dossier;
        int number = 1000;
        for (OsoPart part : OsoParts.of(dossier)) {
            for (String partPath : part.paths()) {
                for (String path : OsoFiles.paths(dossier)) {
                    boolean inside = path.equals(partPath) || path.startsWith(partPath + "/");
                    if (!inside || path.contains("/document")) {
                        continue;
                    }
                    String canary = "Kanarie " + number++ + " zingt";
                    OsoDossier next = OsoFiles.withTextAt(sung, path, canary);
                    if (!next.equals(sung)
                            && IN.read(new ByteArrayInputStream(OsoFiles.xml(next)), OsoMoment.DELIVERY)
                                    instanceof OsoImport.Accepted) {
                        sung = next;
                        canaries.computeIfAbsent(partPath, any -> new ArrayList<>())
                                .add(canary);
                    }
                }
            }
        }
        return sung;
    }

    private static PartItems parts(OsoDossier dossier, Transfer draft) {
        PartItems parts = PartItems.of(dossier, TODAY, List.of(), draft, ATransfer.SENDER, ATransfer.NOW);
        assertThat(parts.faults()).isEmpty();
        return parts;
    }

    private static Transfer draft(OsoProfile profile) {
        TransferKind kind = TransferKind.valueOf(profile.name());
        Transfer draft = ATransfer.draft(kind, LocalDate.of(2014, 5, 1));
        for (Item each : draft.dossier().items()) {
            draft = draft.remove(each.itemId(), each.voice(), ATransfer.SENDER, ATransfer.NOW);
        }
        return kind == TransferKind.VOVO
                ? draft.take(new Deed.GiveConsent(Side.FAMILY), ATransfer.SENDER, ATransfer.NOW)
                : draft;
    }

    private static Transfer said(Transfer draft, List<Item> items) {
        Transfer transfer = draft;
        for (Item each : items) {
            transfer = transfer.say(each, ATransfer.SENDER, ATransfer.NOW);
        }
        transfer = transfer.say(item(transfer, Voice.FAMILY, "FAMILIE-kanarie"), ATransfer.SENDER, ATransfer.NOW);
        return transfer.say(item(transfer, Voice.PUPIL, "LEERLING-kanarie"), ATransfer.SENDER, ATransfer.NOW);
    }

    private static Item item(Transfer transfer, Voice voice, String text) {
        return Item.said(
                voice + "-" + transfer.dossier().items().size(),
                voice,
                ATransfer.words(text, voice, Sensitivity.MENTOR, ATransfer.UNTIL),
                null,
                TODAY,
                true);
    }

    private static Transfer released(Transfer transfer, Set<String> items) {
        return transfer.take(new Deed.Offer(), ATransfer.SENDER, ATransfer.NOW)
                .take(new Deed.Inspect(TODAY), ATransfer.SENDER, ATransfer.NOW)
                .take(new Deed.Release(items), ATransfer.SENDER, ATransfer.NOW);
    }

    private static String write(Transfer transfer, OsoDossier dossier, PartItems parts) {
        return text(OUT.write(transfer, new KeptDossier(dossier.root(), parts.links()), Set.of(), true, TODAY));
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static Schema schema() throws Exception {
        try {
            return SharedData.schema();
        } catch (org.opentest4j.TestAbortedException e) {
            return null;
        }
    }
}
