package nl.aanwezig.transition.oso;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.transition.oso.OsoDossier.Located;

/** Fields that take a code of a list of the standard, as {@code oso/code-lists.txt} has them. */
final class CodeListRules {

    private static final Map<String, Set<String>> LISTS = lists();

    static final List<OsoRule> ALL = List.of(new OsoRule(
            "code_not_in_list",
            "code lists 2 to 48",
            "the value is a code of the list that belongs to this field",
            judged -> judged.elements().filter(CodeListRules::isOutside).map(Located::path)));

    private CodeListRules() {}

    /** The lists by parent and element, either of which may be {@code *}. */
    static Map<String, Set<String>> all() {
        return LISTS;
    }

    private static boolean isOutside(Located found) {
        if (found.parent() == null || !found.element().children().isEmpty()) {
            return false;
        }
        String parent = found.parent().name();
        String name = found.element().name();
        for (String field : List.of(parent + "/" + name, "*/" + name, parent + "/*")) {
            Set<String> codes = LISTS.get(field);
            if (codes != null && !codes.contains(found.element().text())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String line : StructureFile.linesOf("/oso/code-lists.txt")) {
            int equals = line.indexOf(" = ");
            lists.put(
                    line.substring(0, equals), Set.of(line.substring(equals + 3).split(" ")));
        }
        return Map.copyOf(lists);
    }
}
