package nl.aanwezig.transition.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.aanwezig.transition.code.ItemCode;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.needs.NeedEntry;
import nl.aanwezig.transition.needs.NeedSource;
import nl.aanwezig.transition.school.School;
import nl.aanwezig.transition.school.Schools;
import org.jspecify.annotations.Nullable;
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
        List<NeedEntry> entries = new ArrayList<>();
        transfers.forEachCounted(
                schoolIds,
                transfer -> transfer.items().stream()
                        .filter(item ->
                                !item.saidOn().isBefore(from) && !item.saidOn().isAfter(to))
                        .forEach(item -> entries.add(new NeedEntry(
                                transfer.transferId(),
                                transfer.fromSchoolId(),
                                transfer.schoolId(),
                                item.voice(),
                                item.theme(),
                                subject(item.code()),
                                item.saidOn()))));
        return entries;
    }

    private Subject subject(@Nullable String code) {
        return code == null
                ? Subject.OTHER
                : codes.find(code).map(ItemCode::subject).orElse(Subject.OTHER);
    }
}
