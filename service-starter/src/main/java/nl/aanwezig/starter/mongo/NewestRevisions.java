package nl.aanwezig.starter.mongo;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The newest revision of what others publish: a stale one finds no document to replace, and may not insert a second. For
 * a document with the fields {@code _id} and {@code revision} that is written as a whole.
 */
public final class NewestRevisions {

    private final MongoTemplate mongo;

    public NewestRevisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps it unless a revision as high is there; says whether it was kept. */
    public boolean keep(String id, long revision, Object document, String collection) {
        Query older = Query.query(Criteria.where("_id").is(id).and("revision").lt(revision));
        try {
            mongo.replace(older, document, ReplaceOptions.replaceOptions().upsert(), collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
