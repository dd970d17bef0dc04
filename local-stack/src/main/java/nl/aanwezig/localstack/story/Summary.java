package nl.aanwezig.localstack.story;

import nl.aanwezig.localstack.Terminal;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;

/** Where to look now. */
final class Summary {

    private Summary() {}

    static void print(Terminal terminal, Ports ports, SeededSchool school) {
        terminal.heading("Where to look");
        terminal.line(
                "  the messages, as parents and mentors got them: %s and %s",
                ports.url(Port.MAIL), ports.url(Port.SMS));
        terminal.line("  a token:");
        terminal.line(
                "    TOKEN=$(curl -s -u demo:demo -d grant_type=client_credentials %s/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')",
                ports.url(Port.ISSUER));
        show(
                terminal,
                "the fourth sick report, with its evidence",
                ports.url(Port.SIGNAL) + "/pupils/"
                        + school.pupil(Role.FOURTH_SICK_REPORT).id() + "/assessment");
        show(
                terminal,
                "the signal that the correction withdrew",
                ports.url(Port.SIGNAL) + "/pupils/"
                        + school.pupil(Role.SIXTEEN_HOURS).id() + "/signals");
        show(
                terminal,
                "what a family released",
                ports.url(Port.SIGNAL) + "/pupils/"
                        + school.pupil(Role.WITH_CONTEXT).id() + "/assessment");
        show(terminal, "the school's list", ports.url(Port.SIGNAL) + "/schools/" + SeededSchool.ID + "/assessments");
        show(
                terminal,
                "who was told about a pupil",
                ports.url(Port.NOTIFICATION) + "/pupils/"
                        + school.pupil(Role.ONE_WITHOUT_AUTHORITY).id() + "/messages");
        show(
                terminal,
                "who cannot be reached",
                ports.url(Port.NOTIFICATION) + "/schools/" + SeededSchool.ID + "/directory/unreachable");
    }

    private static void show(Terminal terminal, String what, String url) {
        terminal.line("  %s:", what);
        terminal.line("    curl -s -H \"Authorization: Bearer $TOKEN\" %s", url);
    }
}
