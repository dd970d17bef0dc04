package nl.aanwezig.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTest {

    /** Every rule of the project (design.md), and some that are not. */
    static final List<String> RULES = List.of(
            "nl.unauthorised-16h",
            "nl.long-term-absence",
            "nl.holiday-not-granted",
            "nl.sickness-reports",
            "nl.sickness-run",
            "nl.lateness",
            "nl.rmc",
            "nl.approaching-16h",
            "us.chronic",
            "england.persistent",
            "england.severe",
            "england.penalty-notice",
            "flanders.b-code",
            "pattern.weekday",
            "pattern.rising",
            "data.no-registers",
            "observation.welfare",
            "transition.unread",
            "nl.not-invented-yet",
            "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl.sickness-reports",
                "nl.sickness-run",
                "us.chronic",
                "england.persistent",
                "england.severe",
                "pattern.weekday",
                "pattern.rising"
            })
    void whatCountsSicknessNeverGoesToTheAttendanceOfficer(String kind) {
        assertThat(Eligibility.of(Role.ATTENDANCE_OFFICER, kind, false)).isEqualTo(Ground.NEVER);
        assertThat(Eligibility.of(Role.ATTENDANCE_OFFICER, kind, true)).isEqualTo(Ground.NEVER);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyHearsOfWelfareObservationsOfTheSchoolsOwnFaultsNorOfWhatIsNotInTheTable(Role role) {
        for (String kind :
                Set.of("observation.welfare", "data.no-registers", "transition.unread", "nl.not-invented-yet", "")) {
            assertThat(Eligibility.of(role, kind, false)).as(kind).isEqualTo(Ground.NEVER);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"YOUTH_DOCTOR"})
    void onlyTheYouthDoctorHearsOfSickness(Role role) {
        assertThat(Eligibility.kinds(role)).doesNotContain("nl.sickness-reports", "nl.sickness-run");
        assertThat(Eligibility.of(Role.YOUTH_DOCTOR, "nl.sickness-run", false)).isEqualTo(Ground.CONSENT);
    }

    @Test
    void onlyTheAttendanceOfficerHearsWithoutConsentAndOnlyWhatTheLawHasReported() {
        for (Role role : Role.values()) {
            for (String kind : RULES) {
                for (boolean adult : new boolean[] {true, false}) {
                    if (Eligibility.of(role, kind, adult) == Ground.LEGAL_DUTY) {
                        assertThat(role).isEqualTo(Role.ATTENDANCE_OFFICER);
                        assertThat(kind)
                                .isIn(
                                        "nl.unauthorised-16h",
                                        "nl.long-term-absence",
                                        "nl.holiday-not-granted",
                                        "nl.rmc");
                    }
                }
            }
        }
    }

    @Test
    void from18OnTheReportIsVoluntaryAndNeedsConsent() {
        assertThat(Eligibility.of(Role.ATTENDANCE_OFFICER, "nl.unauthorised-16h", false))
                .isEqualTo(Ground.LEGAL_DUTY);
        assertThat(Eligibility.of(Role.ATTENDANCE_OFFICER, "nl.unauthorised-16h", true))
                .isEqualTo(Ground.CONSENT);
        assertThat(Eligibility.of(Role.ATTENDANCE_OFFICER, "nl.rmc", true)).isEqualTo(Ground.LEGAL_DUTY);
    }
}
