package nl.aanwezig.notification.transition.mongo;

import static nl.aanwezig.notification.transition.ContextMother.context;
import static nl.aanwezig.notification.transition.ContextMother.rather;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Base64;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.notification.StoreTypes;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.ContextMother;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.Way;
import nl.aanwezig.starter.crypto.FieldCipher;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

class MongoFamilyContextsTest {

    private static final FamilyContext RELEASED = context(rather("tr", Way.PHONE, Way.SMS), "m-31", "m-12");

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri("contexts"));
    private final MongoTemplate template = StoreTypes.template(client, "contexts");
    private final MongoFamilyContexts contexts = new MongoFamilyContexts(
            template,
            new FieldCipher(Base64.getEncoder().encodeToString(new byte[32])),
            JsonMapper.builder().build());

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void whatWasReleasedIsKeptAndNotReadableAtRest() {
        keep(1, RELEASED);
        assertThat(contexts.find(World.PUPIL)).contains(RELEASED);
        assertThat(contexts.pupilsOf(World.SCHOOL)).containsExactly(World.PUPIL);
        assertThat(contexts.pupilsOf("school-b")).isEmpty();
        assertThat(document().toJson()).doesNotContain("PHONE", "\"tr\"", "m-31", "m-12");
    }

    @Test
    void whatIsTakenBackLeavesNothingButItsRevision() {
        keep(1, RELEASED);
        keep(2, null);
        assertThat(contexts.find(World.PUPIL)).isEmpty();
        assertThat(contexts.pupilsOf(World.SCHOOL)).isEmpty();
        assertThat(document().keySet()).containsExactlyInAnyOrder("_id", "revision", "writes");
    }

    @Test
    void anEarlierRevisionThatComesLateBringsNothingBack() {
        keep(2, null);
        keep(1, RELEASED);
        keep(2, RELEASED);
        assertThat(contexts.find(World.PUPIL)).isEmpty();
        keep(3, RELEASED);
        assertThat(contexts.find(World.PUPIL)).contains(RELEASED);
    }

    @Test
    void whatIsOverIsForgotten() {
        keep(1, RELEASED);
        contexts.forgetOverBefore(ContextMother.UNTIL);
        assertThat(contexts.find(World.PUPIL)).contains(RELEASED);
        contexts.forgetOverBefore(ContextMother.UNTIL.plusDays(1));
        assertThat(document().keySet()).containsExactlyInAnyOrder("_id", "revision", "writes");
        keep(1, RELEASED);
        assertThat(contexts.find(World.PUPIL)).isEmpty();
    }

    private void keep(long revision, @Nullable FamilyContext released) {
        contexts.keep(new ContextArrival(World.PUPIL, revision, released));
    }

    private Document document() {
        return template.getCollection("familyContexts").find().first();
    }
}
