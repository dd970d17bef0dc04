package nl.aanwezig.transition.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.aanwezig.transition.code.ItemCode;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.needs.NeedEntry;
import nl.aanwezig.transition.needs.NeedSource;
import nl.aanwezig.transition.school.School;
import nl.aanwezig.transition.school.Schools;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import org.springframework.stereotype.Component;

/** Counts from the transfers themselves, so that what is withdrawn is out of every map from then on. */
@Component
class MongoNeeds implements NeedSource {

    private final TransferDocuments transfers;
    private final Schools schools;
    private final ItemCodes codes;

    MongoNeeds(TransferDocuments transfers, Schools schools, ItemCodes codes) {
        this.transfers = transfers;
        this.schools = schools;
        this.codes = codes;
    }

    @Override
    public Set<String> schoolsOf(String region) {
        return schools.inRegion(region).stream().map(School::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<NeedEntry> of(Set<String> schoolIds, LocalDate from, LocalDate to) {
        List<NeedEntry> counted = new ArrayList<>();
        transfers.forEachOfSchools(schoolIds, each -> {
            if (each.state() != TransferState.WITHDRAWN) {
                entries(each, from, to).forEach(counted::add);
            }
        });
        return List.copyOf(counted);
    }

    private Stream<NeedEntry> entries(Transfer transfer, LocalDate from, LocalDate to) {
        return transfer.dossier().items().stream()
                .filter(Item::travels)
                .filter(item -> !item.saidOn().isBefore(from) && !item.saidOn().isAfter(to))
                .map(item -> new NeedEntry(
                        transfer.transferId(),
                        transfer.route().fromSchoolId(),
                        transfer.route().schoolId(),
                        item.voice(),
                        item.words().theme(),
                        subject(item),
                        item.saidOn()));
    }

    private Subject subject(Item item) {
        String code = item.words().code();
        return code == null
                ? Subject.OTHER
                : codes.find(code).map(ItemCode::subject).orElse(Subject.OTHER);
    }
}
