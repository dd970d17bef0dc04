package nl.aanwezig.transition.home.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.code.ItemCode;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Label;
import nl.aanwezig.transition.code.Questions;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.DossierRead;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.ReadSentence;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Entry;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Step;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import nl.aanwezig.transition.transfer.TransferState;

/** Puts a dossier in the words of whoever looks at it from home. */
final class RoomViews {

    private final Attachments attachments;
    private final ReadLog reads;
    private final ItemCodes codes;
    private final Questions questions;

    RoomViews(Attachments attachments, ReadLog reads, ItemCodes codes, Questions questions) {
        this.attachments = attachments;
        this.reads = reads;
        this.codes = codes;
        this.questions = questions;
    }

    RoomView of(Transfer transfer, Actor reader, RoomWords words, Moment now) {
        Set<String> can = can(transfer, reader, now);
        return new RoomView(
                words.language(),
                reader.side(),
                transfer.state(),
                words.of("state." + transfer.state()),
                transfer.until(),
                can,
                transfer.state() != TransferState.WITHDRAWN && transfer.state() != TransferState.CLOSED,
                can.contains(Step.WITHDRAW.name()),
                hasLine(transfer, reader, now),
                transfer.say(),
                Arrays.stream(Voice.values())
                        .map(voice -> said(transfer, voice, reader, words))
                        .toList(),
                papers(transfer),
                transfer.room(),
                reads(transfer, reader, words, now.today()),
                transfer.history().stream().map(each -> happened(each, words)).toList());
    }

    /** What the reader is asked about each theme, in the order of the form. */
    List<RoomView.Box> boxes(Side reader, RoomWords words, LocalDate today) {
        String language = words.language();
        return questions.of(reader == Side.PUPIL ? Voice.PUPIL : Voice.FAMILY).stream()
                .map(each -> new RoomView.Box(
                        each,
                        each.title().in(language),
                        each.in(language),
                        codes.inUse(today).stream()
                                .filter(code -> code.themes().contains(each.theme()))
                                .map(code -> new RoomView.Choice(
                                        code.code(), code.label().in(language)))
                                .toList()))
                .toList();
    }

    /** What would not be refused now: each step is tried, and nothing is kept of it. */
    private static Set<String> can(Transfer transfer, Actor reader, Moment now) {
        Set<String> can = new LinkedHashSet<>();
        for (Deed deed : List.of(
                new Deed.Inspect(now.today()),
                new Deed.Agree(),
                new Deed.Disagree("?"),
                new Deed.GiveConsent(reader.side()),
                new Deed.Release(null),
                new Deed.Withdraw())) {
            try {
                transfer.take(deed, reader, now);
                can.add(deed.step().name());
            } catch (RefusedException e) {
                // Not offered on the page.
            }
        }
        return can;
    }

    private static boolean hasLine(Transfer transfer, Actor reader, Moment now) {
        try {
            transfer.requireLine(reader.side(), now);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private RoomView.Said said(Transfer transfer, Voice voice, Actor reader, RoomWords words) {
        return new RoomView.Said(
                voice,
                words.of("voice." + voice),
                transfer.dossier().items().stream()
                        .filter(each -> each.voice() == voice)
                        .map(each -> line(transfer, each, reader, words))
                        .toList());
    }

    /** What family or pupil keeps back the other of the two sees that it is there, and no more. */
    private RoomView.Line line(Transfer transfer, Item item, Actor reader, RoomWords words) {
        boolean mine = item.voice().name().equals(reader.side().name());
        boolean hidden = item.keptBack() && !mine && item.voice() != Voice.SCHOOL;
        var said = item.words();
        var absence = said.absence();
        String code = hidden ? null : said.code();
        return new RoomView.Line(
                item.itemId(),
                said.theme(),
                label(codes.themes(), said.theme()).in(words.language()),
                code,
                code == null
                        ? null
                        : codes.find(code)
                                .map(ItemCode::label)
                                .map(each -> each.in(words.language()))
                                .orElse(null),
                hidden ? null : said.text(),
                absence == null
                        ? null
                        : words.of(transfer.route().kind() == TransferKind.VOVO ? "absence.HOURS" : "absence.HALF_DAYS")
                                .formatted(absence.amount(), words.day(absence.from()), words.day(absence.to())),
                words.of(item.dictated() ? "said.dictated" : "said.by")
                        .formatted(words.of("author." + item.author()), words.day(item.saidOn())),
                said.sensitivity(),
                said.until(),
                mine,
                item.released(),
                item.keptBack(),
                item.travels());
    }

    private List<RoomView.Paper> papers(Transfer transfer) {
        if (transfer.state() == TransferState.WITHDRAWN) {
            return List.of();
        }
        return attachments.of(transfer.transferId()).stream()
                .map(each -> new RoomView.Paper(
                        each.documentId(),
                        each.name(),
                        each.sensitivity(),
                        transfer.say().documents().contains(each.documentId())))
                .toList();
    }

    private List<String> reads(Transfer transfer, Actor reader, RoomWords words, LocalDate today) {
        var sentences = new ReadSentence(
                new DossierGate.Schools(
                        transfer.route().fromSchoolId(), transfer.route().schoolId()),
                Transfer.ZONE,
                today);
        var audience = ReadSentence.Audience.valueOf(reader.side().name());
        return reads.of(transfer.transferId()).stream()
                .filter(each -> !own(each, reader))
                .map(each -> sentences.of(each, audience, words.language()))
                .distinct()
                .toList();
    }

    private static boolean own(DossierRead read, Actor reader) {
        return read.role().name().equals(reader.side().name());
    }

    private static String happened(Entry entry, RoomWords words) {
        return words.of("happened")
                .formatted(
                        words.day(LocalDate.ofInstant(entry.at(), Transfer.ZONE)),
                        words.of("step." + entry.step()),
                        words.of("by." + entry.by()));
    }

    private static <K> Label label(Map<K, Label> labels, K key) {
        Label label = labels.get(key);
        if (label == null) {
            throw new IllegalArgumentException("no name for " + key);
        }
        return label;
    }
}
