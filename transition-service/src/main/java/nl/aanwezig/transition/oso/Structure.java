package nl.aanwezig.transition.oso;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What may stand where in a dossier, as {@code oso/structure.txt} says. */
final class Structure {

    private final Map<String, Block> blocks;

    Structure(Map<String, Block> blocks) {
        this.blocks = Map.copyOf(blocks);
    }

    static Structure standard() {
        return Holder.STANDARD;
    }

    Block root() {
        return block("dossier");
    }

    Block block(String type) {
        Block block = blocks.get(type);
        if (block == null) {
            throw new IllegalArgumentException("no such type: " + type);
        }
        return block;
    }

    /** What an element is: a value or a block of others. */
    sealed interface Type {}

    record Value(ValueType type) implements Type {}

    record BlockRef(String type) implements Type {}

    /**
     * @param children how the children may follow each other
     * @param types what each child is
     */
    record Block(Content children, Map<String, Type> types) implements Type {

        Block {
            types = Map.copyOf(types);
        }

        /** The same element with its children in the order of the standard; what is equal in name keeps its order. */
        OsoElement inOrder(OsoElement element) {
            List<String> order = children.names().toList();
            return element.withChildren(element.children().stream()
                    .sorted(Comparator.comparingInt(child -> order.indexOf(child.name())))
                    .toList());
        }
    }

    private static final class Holder {
        static final Structure STANDARD = new StructureFile().read("/oso/structure.txt");
    }
}
