package nl.aanwezig.notification.hold.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.notification.StoreTypes;
import nl.aanwezig.notification.hold.Observation;
import nl.aanwezig.notification.hold.ObservationArrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoHoldsTest {

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri("holds"));
    private final MongoHolds holds = new MongoHolds(StoreTypes.template(client, "holds"));

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void aPupilIsHeldFromTheFirstOpenObservationToTheReleaseOfTheLast() {
        assertThat(holds.isHeld("p-1")).isFalse();
        keep("o.1", 1, true);
        keep("o-2", 1, true);
        keep("o.1", 2, false);
        assertThat(holds.isHeld("p-1")).isTrue();
        assertThat(holds.isHeld("p-2")).isFalse();
        keep("o-2", 2, false);
        assertThat(holds.isHeld("p-1")).isFalse();
    }

    @Test
    void aLateEarlierRevisionDoesNotHoldAgain() {
        keep("o-1", 2, false);
        keep("o-1", 1, true);
        keep("o-1", 2, false);
        assertThat(holds.isHeld("p-1")).isFalse();
    }

    private void keep(String id, long revision, boolean holding) {
        holds.keep(new ObservationArrival("p-1", new Observation("school-a", id, revision, holding)));
    }
}
