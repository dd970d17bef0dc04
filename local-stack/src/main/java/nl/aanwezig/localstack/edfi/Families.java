package nl.aanwezig.localstack.edfi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose contact is whose, whatever the order of the records in the files. */
final class Families {

    /** Relations that carry authority where the file does not say LegalGuardian; a step or foster parent needs that. */
    private static final Set<String> WITH_AUTHORITY = Set.of(
            "mother",
            "father",
            "parent",
            "adoptive parent",
            "adoptive parents",
            "guardian",
            "legal guardian",
            "court appointed guardian");

    private final Map<String, Contact> byReference = new HashMap<>();
    private final Map<String, Contact> byUniqueId = new HashMap<>();
    private final Map<String, List<Bond>> byPupil = new HashMap<>();

    /** A pupil's tie to a contact, by the key that the file gives. */
    private record Bond(
            @Nullable String reference, @Nullable String uniqueId, boolean authority) {}

    /** A contact as the guardian of one pupil. */
    record Guardian(Contact contact, boolean authority) {}

    void take(XmlElement element) {
        switch (element.name()) {
            case "Contact", "Parent" -> {
                Contact contact = Contact.of(element);
                if (element.id() != null) {
                    byReference.put(element.id(), contact);
                }
                uniqueId(element).ifPresent(id -> byUniqueId.put(id, contact));
            }
            case "StudentContactAssociation", "StudentParentAssociation" -> tie(element);
            default -> {
                // Other records of the interchange tell nothing about who is reached.
            }
        }
    }

    private void tie(XmlElement element) {
        Optional<String> pupil = element.textOf("StudentUniqueId");
        if (pupil.isEmpty()) {
            return;
        }
        String reference = element.children().stream()
                .filter(child ->
                        child.name().equals("ContactReference") || child.name().equals("ParentReference"))
                .map(XmlElement::ref)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean authority = element.textOf("LegalGuardian").isPresent()
                ? element.isTrue("LegalGuardian")
                : WITH_AUTHORITY.contains(element.descriptor("Relation").toLowerCase(Locale.ROOT));
        byPupil.computeIfAbsent(pupil.get(), any -> new ArrayList<>())
                .add(new Bond(reference, uniqueId(element).orElse(null), authority));
    }

    private static Optional<String> uniqueId(XmlElement element) {
        return element.textOf("ContactUniqueId").or(() -> element.textOf("ParentUniqueId"));
    }

    /** The guardians of a pupil, each once. */
    List<Guardian> of(String pupil) {
        Map<String, Guardian> guardians = new LinkedHashMap<>();
        for (Bond bond : byPupil.getOrDefault(pupil, List.of())) {
            Contact contact = bond.reference() == null ? null : byReference.get(bond.reference());
            if (contact == null && bond.uniqueId() != null) {
                contact = byUniqueId.get(bond.uniqueId());
            }
            if (contact != null) {
                guardians.merge(
                        contact.id(),
                        new Guardian(contact, bond.authority()),
                        (one, other) -> one.authority() ? one : other);
            }
        }
        return List.copyOf(guardians.values());
    }
}
