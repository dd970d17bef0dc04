package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which children may still follow, as an expression that is used up child by child. The standard's own description is
 * deterministic: a child fits in one place only, so that no alternatives have to be kept.
 */
sealed interface Content {

    Content NOTHING = new InOrder(List.of());

    /** What may follow after this child; null when the child may not stand here. */
    @Nullable
    Content after(String child);

    /** Whether nothing more is needed. */
    boolean mayEnd();

    /** The elements that may come next. */
    Stream<String> next();

    /** Every element that may stand here, in the order of the standard. */
    Stream<String> names();

    /** Kept flat: nesting would grow with every repetition, until reading it ran out of stack. */
    private static Content followed(Content rest, List<Content> others) {
        List<Content> parts = new ArrayList<>();
        if (rest instanceof InOrder inOrder) {
            parts.addAll(inOrder.parts());
        } else {
            parts.add(rest);
        }
        parts.addAll(others);
        return new InOrder(parts);
    }

    record One(String name) implements Content {
        @Override
        public @Nullable Content after(String child) {
            return child.equals(name) ? NOTHING : null;
        }

        @Override
        public boolean mayEnd() {
            return false;
        }

        @Override
        public Stream<String> next() {
            return Stream.of(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    record InOrder(List<Content> parts) implements Content {
        @Override
        public @Nullable Content after(String child) {
            for (int i = 0; i < parts.size(); i++) {
                Content rest = parts.get(i).after(child);
                if (rest != null) {
                    return followed(rest, parts.subList(i + 1, parts.size()));
                }
                if (!parts.get(i).mayEnd()) {
                    return null;
                }
            }
            return null;
        }

        @Override
        public boolean mayEnd() {
            return parts.stream().allMatch(Content::mayEnd);
        }

        @Override
        public Stream<String> next() {
            List<String> names = new ArrayList<>();
            for (Content part : parts) {
                part.next().forEach(names::add);
                if (!part.mayEnd()) {
                    break;
                }
            }
            return names.stream();
        }

        @Override
        public Stream<String> names() {
            return parts.stream().flatMap(Content::names);
        }
    }

    record OneOf(List<Content> parts) implements Content {
        @Override
        public @Nullable Content after(String child) {
            for (Content part : parts) {
                Content rest = part.after(child);
                if (rest != null) {
                    return rest;
                }
            }
            return null;
        }

        @Override
        public boolean mayEnd() {
            return parts.stream().anyMatch(Content::mayEnd);
        }

        @Override
        public Stream<String> next() {
            return parts.stream().flatMap(Content::next);
        }

        @Override
        public Stream<String> names() {
            return parts.stream().flatMap(Content::names);
        }
    }

    /** @param required at least once */
    record Repeated(Content part, boolean required, boolean manyTimes) implements Content {
        @Override
        public @Nullable Content after(String child) {
            Content rest = part.after(child);
            if (rest == null || !manyTimes) {
                return rest;
            }
            return followed(rest, List.of(new Repeated(part, false, true)));
        }

        @Override
        public boolean mayEnd() {
            return !required || part.mayEnd();
        }

        @Override
        public Stream<String> next() {
            return part.next();
        }

        @Override
        public Stream<String> names() {
            return part.names();
        }
    }
}
