package nl.aanwezig.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.localstack.stack.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = freePorts();

    @Test
    void helpNamesEveryOptionAndEveryPortVariable() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--empty", "--ed-fi", "--seed", "--data", "--help", "AANWEZIG_CLOCK");
        for (Port port : Port.values()) {
            assertThat(out.toString()).contains(port.name());
        }
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--nope, Unknown option",
        "--seed=many, seed",
        "--seed, seed",
        "left over, left over",
        "--ed-fi=/nowhere/at/all, /nowhere/at/all",
    })
    void aBadOptionIsOneClearLineAndExitCodeTwo(String argument, String named) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(named);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void emptyAndEdFiExcludeEachOther(@TempDir Path folder) {
        assertThat(run("--empty", "--ed-fi=" + folder)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--empty", "--ed-fi");
    }

    @Test
    void simulateExcludesTheOtherStories(@TempDir Path folder) {
        assertThat(run("--simulate", "--ed-fi=" + folder)).isEqualTo(2);
        assertThat(run("--simulate", "--empty")).isEqualTo(2);
        assertThat(err.toString()).contains("--simulate excludes");
    }

    @Test
    void anEdFiFolderWithoutAttendanceIsRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("other.xml"), "<Other/>");
        assertThat(run("--ed-fi=" + folder)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("no attendance event");
    }

    @Test
    void anEdFiFileThatIsNoXmlIsRefusedWithItsNameAndLine(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.xml"), "<InterchangeContact>\n<Contact></InterchangeContact>");
        assertThat(run("--ed-fi=" + folder)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("broken.xml", "line 2");
    }

    @Test
    void aDataFolderThatIsAFileIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--empty", "--data=" + file)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("is a file");
    }

    @Test
    void aClockThatIsNoDateTimeIsRefused() {
        environment.put("AANWEZIG_CLOCK", "yesterday");
        assertThat(run("--empty")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("AANWEZIG_CLOCK");
    }

    @Test
    void aPortVariableThatIsNoPortIsRefused() {
        environment.put(Port.SMS.variable(), "70000");
        assertThat(run("--empty")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("AANWEZIG_PORT_SMS");
    }

    @Test
    void twoPartsWithTheSamePortAreRefused() {
        environment.put(Port.SMS.variable(), "23456");
        environment.put(Port.MAIL.variable(), "23456");
        assertThat(run("--empty")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("SMS sink", "mail sink page", "23456");
    }

    @Test
    void everyPortInUseIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put(Port.ATTENDANCE.variable(), String.valueOf(one.getLocalPort()));
            environment.put(Port.SMS.variable(), String.valueOf(other.getLocalPort()));
            assertThat(run("--empty")).isEqualTo(3);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains(
                            "port %d (attendance)".formatted(one.getLocalPort()),
                            "port %d (SMS sink)".formatted(other.getLocalPort()),
                            "in use");
            assertThat(out.toString()).isEmpty();
        }
    }

    private int run(String... arguments) {
        return new Demo(environment, new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    }

    static Map<String, String> freePorts() {
        Map<String, String> environment = new HashMap<>();
        for (Port port : Port.values()) {
            environment.put(port.variable(), "0");
        }
        return environment;
    }
}
