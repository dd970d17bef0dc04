package nl.aanwezig.transition.mongo;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.aanwezig.transition.retention.KeptTransfers;
import nl.aanwezig.transition.retention.Retention;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Finds transfers by the day on which they ended, without opening them. */
@Component
class MongoKeptTransfers implements KeptTransfers {

    private static final String WITHDRAWN_ON = "withdrawnOn";
    private static final String ENDS_ON = "endsOn";

    private final TransferDocuments transfers;

    MongoKeptTransfers(TransferDocuments transfers) {
        this.transfers = transfers;
        transfers.documents().createIndex(WITHDRAWN_ON);
        transfers.documents().createIndex(ENDS_ON);
    }

    /** What is kept beside a transfer, to find it by: a withdrawn one has the first field, any other the second. */
    static Document queried(Transfer transfer) {
        return new Document(
                transfer.state() == TransferState.WITHDRAWN ? WITHDRAWN_ON : ENDS_ON,
                Retention.endOf(transfer).toString());
    }

    @Override
    public List<String> withdrawn() {
        return ids(Filters.gt(WITHDRAWN_ON, ""));
    }

    @Override
    public List<String> over(LocalDate withdrawnBefore, LocalDate endedBefore) {
        List<String> over = new ArrayList<>(ids(Filters.lt(WITHDRAWN_ON, withdrawnBefore.toString())));
        over.addAll(ids(Filters.lt(ENDS_ON, endedBefore.toString())));
        return over;
    }

    @Override
    public Optional<Transfer> find(String transferId) {
        return transfers.find(transferId);
    }

    @Override
    public boolean remove(String transferId, Predicate<Transfer> over) {
        return transfers.documents().remove(transferId, over);
    }

    private List<String> ids(Bson filter) {
        List<String> ids = new ArrayList<>();
        transfers.documents().forEachUnopened(filter, List.of("_id"), each -> ids.add(each.getString("_id")));
        return ids;
    }
}
