package nl.aanwezig.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;

/** What other services say on topics, as JSON. */
final class Said {

    private Said() {}

    static byte[] school(String schoolId) {
        return """
                {"schoolId":"%s","revision":1,"name":"Voorbeeldcollege","sector":"VO","timeZone":"Europe/Amsterdam",
                 "policy":"nl-vo","countedHour":"LESSON","minutesPerDay":360,"holidays":[]}""".formatted(schoolId).getBytes(UTF_8);
    }

    static byte[] enrolment(String schoolId, String pupilId, LocalDate adultFrom) {
        return """
                {"pupilId":"%s","revision":1,"enrolments":[{"schoolId":"%s","enrolledFrom":"2020-01-01","group":"1B",
                 "mentorId":"m-1","startQualification":false,"regime":{"compulsoryFrom":"2015-01-01",
                 "compulsoryUntil":"2030-07-31","adultFrom":"%s","rmcUntil":"2045-01-01"}}]}""".formatted(pupilId, schoolId, adultFrom).getBytes(UTF_8);
    }

    static byte[] registration(
            String schoolId,
            String pupilId,
            String id,
            int revision,
            LocalDate date,
            String lesson,
            String reason,
            String status) {
        return """
                {"schoolId":"%s","id":"%s","revision":%d,"pupilId":"%s","date":"%s","lesson":"%s","minutes":50,
                 "kind":"ABSENT","reason":"%s","status":"%s","recordedAt":"2026-11-20T09:41:12Z"}""".formatted(schoolId, id, revision, pupilId, date, lesson, reason, status)
                .getBytes(UTF_8);
    }

    static byte[] signal(
            String schoolId,
            String pupilId,
            String signalId,
            int step,
            String change,
            String mentorId,
            LocalDate since,
            boolean context) {
        return """
                {"pupilId":"%s","schoolId":"%s","step":%d,"change":"%s","occurredOn":"%s","mentorId":"%s",
                 "contextAvailable":%s,"signal":{"id":"%s","rule":"nl.unauthorised-16h","schoolId":"%s","state":"OPEN",
                 "level":"URGENT","since":"%s","measured":{"value":16.5,"limit":16,"unit":"hours"},
                 "counted":[{"registrationId":"r-1","date":"%s","minutes":50}],"excluded":[],
                 "basis":{"en":"Leerplichtwet art. 21a","nl":"Leerplichtwet art. 21a"},"dueBy":"%s",
                 "nextStep":{"en":"Talk with the pupil first.","nl":"Praat eerst met de leerling."},
                 "policy":"nl-vo@2026-08-01"}}""".formatted(
                        pupilId,
                        schoolId,
                        step,
                        change,
                        since,
                        mentorId,
                        context,
                        signalId,
                        schoolId,
                        since,
                        since,
                        since.plusDays(7))
                .getBytes(UTF_8);
    }

    static byte[] observation(String schoolId, String pupilId, int revision, String status) {
        return """
                {"observationId":"o-%2$s","pupilId":"%2$s","schoolId":"%1$s","revision":%3$d,"kind":"HUNGRY",
                 "observedOn":"2026-11-20","welfare":true,"status":"%4$s","observedBy":"m-1",
                 "recordedAt":"2026-11-20T09:42:00Z"}""".formatted(schoolId, pupilId, revision, status).getBytes(UTF_8);
    }

    static byte[] released(String schoolId, String pupilId, int revision, String after) {
        return """
                {"pupilId":"%2$s","revision":%3$d,"schoolId":"%1$s","transferId":"t-%2$s","status":"RELEASED",
                 "releasedOn":"2020-07-01","deliveredOn":"2020-08-01","items":[{"voice":"FAMILY","theme":"WISH",
                 "text":"A wish in our own words."}],"withheld":1,
                 "contactPreference":{"channels":["PHONE","SMS"],"language":"en","interpreter":true},
                 "contacts":{"before":{"schoolId":"school-po","staffId":"m-31"},
                 "after":{"schoolId":"%1$s","staffId":"%4$s"}}}""".formatted(schoolId, pupilId, revision, after).getBytes(UTF_8);
    }

    static byte[] takenBack(String schoolId, String pupilId, int revision) {
        return """
                {"pupilId":"%s","revision":%d,"schoolId":"%s","transferId":"t-%s","status":"WITHDRAWN",
                 "items":[]}""".formatted(pupilId, revision, schoolId, pupilId).getBytes(UTF_8);
    }

    /** A guardian of the directory; null leaves a field out. */
    static String guardian(String id, boolean authority, String email, String mobile, String channels) {
        return """
                {"id":"%s","name":"Guardian %s","authority":%s%s%s,"language":"nl","channels":[%s]}""".formatted(
                        id,
                        id,
                        authority,
                        email == null ? "" : ",\"email\":\"" + email + "\"",
                        mobile == null ? "" : ",\"mobile\":\"" + mobile + "\"",
                        channels);
    }

    static String family(String firstName, String... guardians) {
        return """
                {"firstName":"%s","lastName":"Voorbeeld","language":"nl","guardians":[%s],"mentorId":"m-1"}""".formatted(firstName, String.join(",", guardians));
    }
}
