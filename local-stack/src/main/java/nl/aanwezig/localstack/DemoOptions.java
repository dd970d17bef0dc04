package nl.aanwezig.localstack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code ./demo}. */
@Command(
        name = "demo",
        synopsisHeading = "Usage: ",
        customSynopsis = "./demo [--empty | --ed-fi DIR | --simulate] [--seed N] [--data DIR] [--help]",
        descriptionHeading = "%n",
        description = {
            "Starts the whole backbone on this machine (Kafka, a store, a token issuer, a mail and an SMS sink, four"
                    + " services), then plays a school day.",
            ""
        },
        sortOptions = false,
        usageHelpWidth = 100,
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  AANWEZIG_CLOCK=2022-05-27T07:00:00+02:00  lets the whole stack start at that moment",
            "  AANWEZIG_PORT_<NAME>=N                    another port (0: a free one) for ATTENDANCE 8081, SIGNAL 8082,",
            "                                            TRANSITION 8083, NOTIFICATION 8084, ISSUER 9000, KAFKA 9092,",
            "                                            MONGODB 27017, SMTP 1025, MAIL 8025, SMS 8026",
            "  SPRING_MONGODB_URI=mongodb://...          a real MongoDB instead of the embedded store",
            "  JAVA_HOME                                 a JDK 25, when it is not in one of the usual places",
            "",
            "Exit codes: 0 help, 1 a part did not start, 2 bad option, setting or file, 3 a port is in use.",
            "Ctrl-C stops everything."
        })
public final class DemoOptions {

    @Option(names = "--empty", description = "Start the stack only: no school, no story.")
    boolean empty;

    @Option(
            names = "--ed-fi",
            paramLabel = "DIR",
            description = "Read the Ed-Fi files (*.xml: student attendance, contacts) in DIR and play those.")
    @Nullable
    Path edFi;

    @Option(names = "--simulate", description = "Play half a school year of a simulated school instead.")
    boolean simulate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another school: N decides all names, addresses and absences. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep everything in DIR and go on from there next time. Default: a folder that is thrown away.")
    @Nullable
    Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and stop.")
    boolean help;
}
