package nl.aanwezig.transition.attachment.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import nl.aanwezig.transition.attachment.Attachment;
import nl.aanwezig.transition.attachment.AttachmentStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The collection {@code dossierDocuments} has one list a transfer, names encrypted; that a document is in it makes it one.
 * The content is kept before, and removed after: whoever reads the list never meets half a document. What a crash leaves
 * behind is noted beforehand, and {@link LeftoverSweep} clears it away.
 */
@Component
class MongoAttachmentStore implements AttachmentStore {

    private static final String COLLECTION = "dossierDocuments";
    private static final String DOCUMENTS = "documents";

    private final GuardedDocuments lists;
    private final ContentParts contents;
    private final FieldCipher cipher;

    MongoAttachmentStore(MongoTemplate mongo, ContentParts contents, FieldCipher cipher) {
        this.lists = new GuardedDocuments(mongo, COLLECTION);
        this.contents = contents;
        this.cipher = cipher;
    }

    @Override
    public boolean add(Attachment attachment, byte[] content, int most) {
        if (of(attachment.transferId()).size() >= most) {
            return false;
        }
        int parts = contents.keep(attachment.transferId(), attachment.documentId(), content);
        AtomicBoolean added = new AtomicBoolean();
        lists.merge(Map.of(attachment.transferId(), before -> {
            List<Document> documents = documents(before);
            added.set(documents.size() < most);
            if (!added.get()) {
                return null;
            }
            documents.add(ListedDocument.of(attachment, parts, cipher));
            return new Document(DOCUMENTS, documents);
        }));
        if (added.get()) {
            contents.settled(attachment.documentId());
        } else {
            contents.remove(attachment.documentId(), parts);
        }
        return added.get();
    }

    @Override
    public List<Attachment> of(String transferId) {
        return listed(transferId).stream()
                .map(each -> ListedDocument.toDomain(each, transferId, cipher))
                .toList();
    }

    @Override
    public Optional<byte[]> content(Attachment attachment) {
        return listed(attachment.transferId()).stream()
                .filter(each -> ListedDocument.id(each).equals(attachment.documentId()))
                .findFirst()
                .flatMap(each -> contents.find(attachment.documentId(), ListedDocument.parts(each)));
    }

    @Override
    public boolean remove(String transferId, String documentId) {
        Optional<Document> there = listed(transferId).stream()
                .filter(each -> ListedDocument.id(each).equals(documentId))
                .findFirst();
        there.ifPresent(each -> {
            int parts = ListedDocument.parts(each);
            contents.underWay(transferId, documentId, parts);
            lists.merge(Map.of(transferId, before -> {
                List<Document> documents = documents(before);
                return documents.removeIf(one -> ListedDocument.id(one).equals(documentId))
                        ? new Document(DOCUMENTS, documents)
                        : null;
            }));
            contents.remove(documentId, parts);
        });
        return there.isPresent();
    }

    @Override
    public void removeAll(String transferId) {
        listed(transferId).forEach(each -> remove(transferId, ListedDocument.id(each)));
        lists.remove(transferId, list -> documents(list).isEmpty());
    }

    @Override
    public Set<String> having(Collection<String> transferIds) {
        return lists.find(transferIds).keySet();
    }

    private List<Document> listed(String transferId) {
        return documents(lists.find(List.of(transferId)).get(transferId));
    }

    private static List<Document> documents(@Nullable Document list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list.getList(DOCUMENTS, Document.class));
    }
}
