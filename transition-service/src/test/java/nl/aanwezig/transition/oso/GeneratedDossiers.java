package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees of every shape that the structure allows; what they say is meaningless. */
final class GeneratedDossiers {

    private static final int DEEP = 400;

    private final Random random;
    private int elements;

    GeneratedDossiers(long seed) {
        this.random = new Random(seed);
    }

    OsoElement next() {
        elements = 0;
        return block("dossier", Structure.standard().root());
    }

    private OsoElement block(String name, Structure.Block block) {
        List<OsoElement> children = new ArrayList<>();
        for (String child : names(block.children())) {
            Structure.Type type = block.types().get(child);
            children.add(
                    switch (type) {
                        case Structure.Value value -> leaf(child, value.type());
                        case Structure.BlockRef ref ->
                            block(child, Structure.standard().block(ref.type()));
                        case Structure.Block inner -> block(child, inner);
                        case null -> throw new IllegalStateException(child);
                    });
        }
        return OsoElement.block(name, children);
    }

    private List<String> names(Content content) {
        elements++;
        List<String> names = new ArrayList<>();
        switch (content) {
            case Content.One one -> names.add(one.name());
            case Content.InOrder all -> all.parts().forEach(part -> names.addAll(names(part)));
            case Content.OneOf choice ->
                names.addAll(
                        names(choice.parts().get(random.nextInt(choice.parts().size()))));
            case Content.Repeated repeated -> {
                int least = repeated.required() ? 1 : 0;
                int most = elements > DEEP ? least : repeated.manyTimes() ? 3 : 1;
                int times = least + random.nextInt(most - least + 1);
                for (int i = 0; i < times; i++) {
                    names.addAll(names(repeated.part()));
                }
            }
        }
        return names;
    }

    private OsoElement leaf(String name, ValueType type) {
        String description = type.mayBeDescribed() && random.nextBoolean() ? "Omschrijving" : null;
        return new OsoElement(name, description, value(type), List.of());
    }

    private String value(ValueType type) {
        return switch (type) {
            case STRING, DESCRIBED_STRING, STRING_1024 -> one("", " ", "a & <b>", "Tekst é 😀");
            case TEXT, TEXT_35, TEXT_280, DESCRIBED_TEXT -> one(" ", "Achternaam-17", "'\"]]>", "Tekst é 😀");
            case CONTENT -> one("UEsDBA==", "UEsD\nBA==");
            case BOOLEAN -> one("true", "false", "1", "0", " true\n");
            case INTEGER -> one("0", "-12", "+7", "123456789012345678901234567890", " 4 ");
            case INT -> one("0", "-2147483648", "2147483647", "+7");
            case SCORE_1000 -> one("0", "1000", "-0", "+17");
            case MONTHS_24 -> one("1", "24", "007");
            case DECIMAL -> one("0", "1.5", "-.5", "7.", " +0.10 ");
            case DATE ->
                one("2016-02-29", "2015-08-01", " 2015-07-31 ", "2015-01-01Z", "2015-01-01+14:00", "12015-01-01");
            case END_OF_JULY -> "2018-07-31";
            case MONTH -> one("2003-03", "2003-99");
            case REGISTRY_DATE -> one("17-03-2003", "99-99-9999");
            case SCHOOL_YEAR -> "2014-2015";
            case BRIN -> "99XX";
            case LOCATION -> "00";
            case ELEMENT_CODE -> "0041";
        };
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
