package nl.aanwezig.notification.partner.mongo;

import java.util.List;
import nl.aanwezig.notification.partner.Look;
import nl.aanwezig.notification.partner.Looks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoLooks implements Looks {

    private static final String COLLECTION = "partnerLooks";

    private final MongoTemplate mongo;

    MongoLooks(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("pupilId", Sort.Direction.ASC));
    }

    @Override
    public void add(Look look) {
        mongo.insert(look, COLLECTION);
    }

    @Override
    public List<Look> about(String pupilId) {
        return mongo.find(
                Query.query(Criteria.where("pupilId").is(pupilId)).with(Sort.by(Sort.Direction.DESC, "at")),
                Look.class,
                COLLECTION);
    }
}
