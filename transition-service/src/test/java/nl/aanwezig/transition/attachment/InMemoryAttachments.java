package nl.aanwezig.transition.attachment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A store for tests of what is above it. */
public final class InMemoryAttachments implements AttachmentStore {

    private final Map<Attachment, byte[]> documents = new LinkedHashMap<>();

    @Override
    public boolean add(Attachment attachment, byte[] content, int most) {
        if (of(attachment.transferId()).size() >= most) {
            return false;
        }
        documents.put(attachment, content);
        return true;
    }

    @Override
    public List<Attachment> of(String transferId) {
        return documents.keySet().stream()
                .filter(each -> each.transferId().equals(transferId))
                .toList();
    }

    @Override
    public Optional<byte[]> content(Attachment attachment) {
        return Optional.ofNullable(documents.get(attachment));
    }

    @Override
    public boolean remove(String transferId, String documentId) {
        return documents
                .keySet()
                .removeIf(each -> each.transferId().equals(transferId)
                        && each.documentId().equals(documentId));
    }

    @Override
    public Set<String> having(Collection<String> transferIds) {
        return documents.keySet().stream()
                .map(Attachment::transferId)
                .filter(transferIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void removeAll(String transferId) {
        documents.keySet().removeIf(each -> each.transferId().equals(transferId));
    }
}
