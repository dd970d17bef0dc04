package nl.aanwezig.transition.oso;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One business rule: a pure function from a dossier to the elements that break it.
 *
 * @param code public and stable
 * @param basis the number of the rule in the standard, or where else it comes from
 * @param says what must hold, in plain words
 * @param broken where it does not hold
 */
record OsoRule(String code, String basis, String says, Function<Judged, Stream<String>> broken) {

    List<OsoFault> judge(Judged judged) {
        return broken.apply(judged).map(path -> new OsoFault(code, path, says)).toList();
    }
}
