package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One change somewhere in a tree, often one that the standard does not allow. */
final class Mutations {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "x",
            "0",
            "1",
            "25",
            "1001",
            "-1",
            "true",
            "TRUE",
            "yes",
            "2147483648",
            "-2147483649",
            "1.5",
            "1,5",
            "1e3",
            ".",
            "+",
            "- 1",
            "2015-02-29",
            "2016-02-29",
            "0000-01-01",
            "-2015-01-01",
            "02015-01-01",
            "2015-1-1",
            "2015-13-01",
            "2015-04-31",
            "2015-01-01T00:00:00",
            "2015-01-01+15:00",
            "2015-01-01-14:01",
            "2015-01-01z",
            "31-07-2015",
            "2015-07-31",
            "2015-07-31Z",
            " 2015-07-31",
            "2015-07-30",
            "99XX",
            "99xx",
            "9XXX",
            "99XXX",
            " 99XX",
            "00",
            "0",
            "000",
            "2014-2015",
            "2014/2015",
            "2014-05",
            "0041",
            "١٢-٠٣-٢٠٠٣",
            "a".repeat(35),
            "a".repeat(36),
            "a".repeat(280),
            "a".repeat(281),
            "a".repeat(1024),
            "a".repeat(1025));

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    OsoElement mutate(OsoElement root) {
        int target = random.nextInt(count(root));
        return at(root, new int[] {target});
    }

    private OsoElement at(OsoElement element, int[] left) {
        if (left[0]-- == 0) {
            return change(element);
        }
        List<OsoElement> children = new ArrayList<>();
        for (OsoElement child : element.children()) {
            children.add(left[0] < 0 ? child : at(child, left));
        }
        return element.withChildren(children);
    }

    private OsoElement change(OsoElement element) {
        if (element.children().isEmpty()) {
            return switch (random.nextInt(8)) {
                case 0 -> element.withChildren(List.of(OsoElement.leaf("naam", "x")));
                case 1 -> new OsoElement(element.name(), one(List.of("", "x")), element.text(), List.of());
                default -> element.withText(one(VALUES));
            };
        }
        List<OsoElement> children = new ArrayList<>(element.children());
        int i = random.nextInt(children.size());
        int j = random.nextInt(children.size());
        OsoElement child = children.get(i);
        switch (random.nextInt(7)) {
            case 0 -> children.remove(i);
            case 1 -> children.add(i, child);
            case 2 -> Collections.swap(children, i, j);
            case 3 -> children.add(i, children.get(j));
            case 4 -> children.set(i, new OsoElement("onbekend", null, child.text(), child.children()));
            case 5 -> children.clear();
            default -> {
                return new OsoElement(element.name(), null, one(List.of("x", " \n")), children);
            }
        }
        return element.withChildren(children);
    }

    private static int count(OsoElement element) {
        return 1 + element.children().stream().mapToInt(Mutations::count).sum();
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
