package nl.aanwezig.notification.absence.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.absence.AbsenceBook;
import nl.aanwezig.notification.absence.AbsenceBooks;
import nl.aanwezig.notification.absence.Registration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoAbsenceBooks implements AbsenceBooks {

    private static final String BOOKS = "absenceBooks";

    private final MongoTemplate mongo;

    MongoAbsenceBooks(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(BOOKS).createIndex(new Index("schoolId", Sort.Direction.ASC));
    }

    record BookDocument(String id, String schoolId, String pupilId, List<Registration> registrations, long revision) {

        AbsenceBook toDomain() {
            return new AbsenceBook(schoolId, pupilId, registrations, revision);
        }
    }

    @Override
    public Optional<AbsenceBook> find(String schoolId, String pupilId) {
        return Optional.ofNullable(mongo.findById(id(schoolId, pupilId), BookDocument.class, BOOKS))
                .map(BookDocument::toDomain);
    }

    @Override
    public List<AbsenceBook> ofSchool(String schoolId) {
        return mongo.find(Query.query(where("schoolId").is(schoolId)), BookDocument.class, BOOKS).stream()
                .map(BookDocument::toDomain)
                .toList();
    }

    @Override
    public boolean store(AbsenceBook book) {
        BookDocument next = new BookDocument(
                id(book.schoolId(), book.pupilId()),
                book.schoolId(),
                book.pupilId(),
                book.registrations(),
                book.version() + 1);
        if (book.version() == 0) {
            try {
                mongo.insert(next, BOOKS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query unchanged = Query.query(where("_id").is(next.id()).and("revision").is(book.version()));
        return mongo.replace(unchanged, next, BOOKS).getMatchedCount() == 1;
    }

    /** Neither id can hold a slash. */
    private static String id(String schoolId, String pupilId) {
        return schoolId + "/" + pupilId;
    }
}
