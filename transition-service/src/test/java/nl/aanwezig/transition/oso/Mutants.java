package nl.aanwezig.transition.oso;

/** A tree with one element replaced, found by identity. */
final class Mutants {

    private Mutants() {}

    static OsoElement replace(OsoElement root, OsoElement old, OsoElement other) {
        if (root == old) {
            return other;
        }
        return root.withChildren(root.children().stream()
                .map(child -> replace(child, old, other))
                .toList());
    }
}
