package nl.aanwezig.signal.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.aanwezig.signal.rule.Rules;
import org.junit.jupiter.api.Test;

/** What {@code docs/policy-packs.md} shows. */
class DocumentedPacksTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesOfTheDocumentationCanBeRead() throws IOException {
        List<String> examples =
                EXAMPLE.matcher(text()).results().map(each -> each.group(1)).toList();
        assertThat(examples).hasSize(2);
        assertThat(examples)
                .allSatisfy(each -> assertThatCode(() -> PolicyTexts.read(each)).doesNotThrowAnyException());
    }

    @Test
    void theDocumentationNamesEveryRuleAndLimit() throws IOException {
        String text = text();
        assertThat(Rules.ALL).allSatisfy(rule -> {
            assertThat(text).contains("`" + rule.id() + "`");
            assertThat(rule.limits()).allSatisfy(limit -> assertThat(text).contains("`" + limit + "`"));
        });
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("../docs/policy-packs.md"));
    }
}
