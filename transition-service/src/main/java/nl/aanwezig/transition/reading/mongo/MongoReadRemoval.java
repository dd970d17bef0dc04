package nl.aanwezig.transition.reading.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import nl.aanwezig.transition.reading.ReadRemoval;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Apart from the log, so that whoever writes there cannot remove. */
@Component
class MongoReadRemoval implements ReadRemoval {

    private final MongoTemplate mongo;

    MongoReadRemoval(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void removeAll(String transferId) {
        mongo.remove(query(where("transferId").is(transferId)), MongoReadLog.COLLECTION);
    }
}
