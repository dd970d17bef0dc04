package nl.aanwezig.transition.oso;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** Test results and grades: recent ones only, and none that is empty. */
final class TestRules {

    private static final int EARLIER_SCHOOL_YEARS = 2;

    private static final List<String> SCORES =
            List.of("aantalopgaven", "aantalgoed", "aantalfout", "aantalgelezen", "tijd", "vaardigheidsscore");

    static final List<OsoRule> ALL = List.of(
            new OsoRule(
                    "test_too_old",
                    "OVa.TR04",
                    "from primary to secondary school only tests of this school year and the two before it travel",
                    judged -> judged.where(
                            "toets", test -> judged.is(OsoProfile.POVO) && isTooOld(test, exportedOn(judged)))),
            new OsoRule(
                    "test_result_empty",
                    "OVa.TR05",
                    "a test result has a score, a reference score or a document",
                    judged -> judged.where(
                            "resultaat", result -> result.children().isEmpty())),
            new OsoRule(
                    "test_score_empty",
                    "OVa.TR06",
                    "a test score has a count, a time or a skill score",
                    judged ->
                            judged.where("toetsscore", score -> SCORES.stream().noneMatch(score::has))),
            new OsoRule(
                    "grade_empty",
                    "OVa.CL01",
                    "a grade has a value or a qualification",
                    judged -> judged.where("score", score -> score.children().isEmpty())),
            new OsoRule(
                    "final_test_result_missing",
                    "OVa.EB02, OVa.EB04",
                    "a pupil who took the final test has its result with the advice that follows from it",
                    judged -> judged.where(
                            "eindtoets_basisonderwijs",
                            test -> test.isTrue("deelgenomen") && !test.has("eindtoetsresultaat", "toets_advies"))),
            new OsoRule(
                    "final_test_kind_missing",
                    "OVa.EB03",
                    "for a pupil who did not take the final test it says which test that was",
                    judged -> judged.where(
                            "eindtoets_basisonderwijs",
                            test -> !test.isTrue("deelgenomen") && !test.has("eindtoetsresultaat", "toetssoort"))));

    private TestRules() {}

    /** Whether a test was taken before the school years that may travel on that day. A school year begins on 1 August. */
    static boolean isTooOld(OsoElement test, LocalDate on) {
        int schoolYear = on.getMonthValue() < Month.AUGUST.getValue() ? on.getYear() - 1 : on.getYear();
        LocalDate from = LocalDate.of(schoolYear - EARLIER_SCHOOL_YEARS, Month.AUGUST, 1);
        return test.textAt("afname", "afnamedatum")
                .filter(taken -> ValueType.day(taken).isBefore(from))
                .isPresent();
    }

    private static LocalDate exportedOn(Judged judged) {
        return ValueType.day(judged.metadata().textAt("datum").orElseThrow());
    }
}
