package nl.aanwezig.notification.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.starter.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DirectoryValidationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatADirectoryEntryNeedsIsKept() {
        PupilEntry entry = put("""
                {"id":"g-1","name":"A","authority":true,"email":"a@b.example","mobile":"06-12 34","language":"en-GB",
                 "channels":["SMS","EMAIL","SMS"],"secret":true}""");

        assertThat(entry.guardians()).singleElement().satisfies(guardian -> {
            assertThat(guardian.mobile()).isEqualTo("06-12 34");
            assertThat(guardian.channels()).extracting(Enum::name).containsExactly("SMS", "EMAIL");
            assertThat(guardian.secret()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'A','authority':true}|missing_field",
                "{'id':'g-1','authority':true}|missing_field",
                "{'id':'g-1','name':'A'}|missing_field",
                "{'id':'g 1','name':'A','authority':true}|invalid_id",
                "{'id':'unknown','name':'A','authority':true}|invalid_id",
                "{'id':'111222333','name':'A','authority':true}|bsn_refused",
                "{'id':'g-1','name':'A\\r\\nBcc: x@y.example','authority':true}|control_character",
                "{'id':'g-1','name':'A','authority':true,'email':'no address'}|invalid_email",
                "{'id':'g-1','name':'A','authority':true,'email':'A <a@b.example>'}|invalid_email",
                "{'id':'g-1','name':'A','authority':true,'email':'a@b.example, c@d.example'}|invalid_email",
                "{'id':'g-1','name':'A','authority':true,'email':'a@b.example\\nBcc:x@y.example'}|invalid_email",
                "{'id':'g-1','name':'A','authority':true,'email':'a'}|invalid_email",
                "{'id':'g-1','name':'A','authority':true,'email':'***'}|invalid_email",
                "{'id':'g-1','name':'A','authority':true,'mobile':'***'}|malformed_mobile",
                "{'id':'g-1','name':'A','authority':true,'language':'nl_NL'}|invalid_language",
                "{'id':'g-1','name':'A','authority':true,'language':'dutch language'}|invalid_language",
                "{'id':'g-1','name':'A','authority':true,'channels':['FAX']}|unknown_channel",
                "{'id':'g-1','name':'A','authority':true},{'id':'g-1','name':'B','authority':true}|duplicate_guardian",
                "null|missing_field"
            })
    void whatIsWrongIsRefusedWithItsCodeAndWithoutItsContent(String guardians, String code) {
        assertThatThrownBy(() -> put(guardians.replace('\'', '"')))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.getMessage()).contains("guardians[").doesNotContain("@", "dutch", "FAX");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "12345672"})
    void aPupilIdThatIsACitizenNumberIsRefused(String id) {
        assertThatThrownBy(() -> DirectoryValidation.pupil("school-a", id, body("")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("bsn_refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222334", "000000000", "604823", "p-111222333", "1112223330"})
    void otherNumbersAreIds(String id) {
        assertThat(DirectoryValidation.pupil("school-a", id, body("")).pupilId())
                .isEqualTo(id);
    }

    @Test
    void aMemberOfStaffNeedsAnAddress() {
        assertThatThrownBy(
                        () -> DirectoryValidation.staff("school-a", "m-1", new StaffBody("Mentor", null, null, "nl")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("missing_field"));
    }

    @Test
    void secretAddressesAreMaskedAndNothingElseIs() {
        PupilBody shown = PupilBody.of(put("""
                {"id":"g-1","name":"A","authority":true,"email":"a@b.example","mobile":"0612345678","secret":true},
                {"id":"g-2","name":"B","authority":true,"email":"c@d.example","secret":false},
                {"id":"g-3","name":"C","authority":true,"secret":true}"""));

        assertThat(shown.guardians())
                .extracting(PupilBody.GuardianBody::email)
                .containsExactly("***", "c@d.example", null);
        assertThat(shown.guardians()).extracting(PupilBody.GuardianBody::mobile).containsExactly("***", null, null);
        assertThat(List.of(JSON.writeValueAsString(shown))).noneMatch(each -> each.contains("0612345678"));
    }

    private static PupilEntry put(String guardians) {
        return DirectoryValidation.pupil("school-a", "p-1", body(guardians));
    }

    private static PupilBody body(String guardians) {
        return JSON.readValue(
                "{\"firstName\":\"Pupil\",\"lastName\":\"V\",\"guardians\":[" + guardians + "],\"mentorId\":\"m-1\"}",
                PupilBody.class);
    }
}
