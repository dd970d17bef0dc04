package nl.aanwezig.notification.message.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.notification.StoreTypes;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.message.MessagesContract;
import org.junit.jupiter.api.AfterEach;

class MongoMessagesTest extends MessagesContract {

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri("messages"));
    private final Messages messages = new MongoMessages(StoreTypes.template(client, "messages"));

    @Override
    protected Messages messages() {
        return messages;
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }
}
