package nl.aanwezig.localstack.sink;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The page of a sink: plain HTML without scripts, for a desk or a phone. Whatever a message holds is escaped. */
final class Page {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));
    private static final int SHOWN = 200;

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 44rem; padding: 1rem; color: #1a1a1a; background: #f4f4f1 }
            article { background: #fff; border: 1px solid #d6d6cf; border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0 }
            h2 { font-size: 1.05rem; margin: 0 0 .25rem }
            p { margin: 0; color: #4d4d4d; font-size: .9rem; overflow-wrap: anywhere }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: .75rem 0 0 }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s Reload to see newer ones.</p>
            %3$s
            </body>
            </html>
            """;

    private Page() {}

    static String ofMail(List<MailMessage> newestFirst) {
        return page(
                "Mail",
                newestFirst.size(),
                newestFirst.stream()
                        .limit(SHOWN)
                        .map(mail -> article(
                                mail.subject(),
                                "%s to %s, %s".formatted(mail.from(), mail.to(), when(mail.at())),
                                mail.text() == null ? "(no text part)" : mail.text()))
                        .toList());
    }

    static String ofSms(List<SmsMessage> newestFirst) {
        return page(
                "SMS",
                newestFirst.size(),
                newestFirst.stream()
                        .limit(SHOWN)
                        .map(sms -> article("To " + sms.to(), when(sms.at()), sms.text()))
                        .toList());
    }

    private static String page(String title, int count, List<String> articles) {
        String summary =
                count == 0 ? "No message yet." : "%d message%s, newest first.".formatted(count, count == 1 ? "" : "s");
        return FRAME.formatted(title, summary, String.join("\n", articles));
    }

    private static String article(String heading, String line, String text) {
        return "<article><h2>%s</h2><p>%s</p><pre>%s</pre></article>"
                .formatted(HtmlUtils.htmlEscape(heading), HtmlUtils.htmlEscape(line), HtmlUtils.htmlEscape(text));
    }

    private static String when(Instant at) {
        return WHEN.format(at);
    }
}
