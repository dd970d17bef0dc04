package nl.aanwezig.notification.partner.mongo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.notification.partner.Partner;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.Role;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The key of a partner is encrypted: whoever has it can tell pupils from pseudonyms. */
@Repository
class MongoPartners implements Partners {

    private static final String COLLECTION = "partners";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String KEY = "key";
    private static final int KEY_BYTES = 32;

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;
    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    MongoPartners(MongoTemplate mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, COLLECTION);
        this.cipher = cipher;
    }

    @Override
    public Partner put(String id, String name, Role role) {
        documents.merge(Map.of(id, before -> {
            if (before == null) {
                return new Document(NAME, name).append(ROLE, role.name()).append(KEY, cipher.encrypt(newKey()));
            }
            return name.equals(before.getString(NAME)) ? null : new Document(before).append(NAME, name);
        }));
        return find(id).orElseThrow();
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public Optional<Partner> find(String id) {
        return Optional.ofNullable(documents.find(List.of(id)).get(id)).map(this::partner);
    }

    @Override
    public List<Partner> all() {
        List<Partner> found = new ArrayList<>();
        mongo.getCollection(COLLECTION).find().forEach(each -> found.add(partner(each)));
        return found;
    }

    private Partner partner(Document document) {
        return new Partner(
                document.getString("_id"),
                document.getString(NAME),
                Role.valueOf(document.getString(ROLE)),
                cipher.decrypt(document.getString(KEY)));
    }
}
