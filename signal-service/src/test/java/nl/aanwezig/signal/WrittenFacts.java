package nl.aanwezig.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.aanwezig.testsupport.TopicReader;

/** Puts facts on the topics as attendance-service does. */
record WrittenFacts(TopicReader topics) {

    void school(String id, int revision, String holidays) {
        school(id, revision, holidays, "nl-vo");
    }

    void school(String id, int revision, String holidays, String policy) {
        topics.write("attendance.schools.v1", id, "nl.aanwezig.attendance.school-changed.v1", """
                {"schoolId":"%s","revision":%d,"name":"Test","sector":"VO","timeZone":"Europe/Amsterdam",
                 "policy":"%s","countedHour":"CLOCK_60","minutesPerDay":480,"holidays":%s}""".formatted(
                        id, revision, policy, holidays)
                .getBytes(UTF_8));
    }

    void enrol(String pupil, String school, int revision) {
        topics.write("attendance.enrolments.v1", pupil, "nl.aanwezig.attendance.enrolments-changed.v1", """
                {"pupilId":"%s","revision":%d,"enrolments":[{"schoolId":"%s","enrolledFrom":"2026-08-01","group":"1B",
                 "mentorId":"m-12","startQualification":false,"regime":{"compulsoryFrom":"2018-04-01",
                 "compulsoryUntil":"2029-07-31","adultFrom":"2031-03-14","rmcUntil":"2040-03-13"}}]}""".formatted(
                        pupil, revision, school)
                .getBytes(UTF_8));
    }

    void absent(String pupil, String school, String id, int revision, String date, String reason, String status) {
        String type = "RECORDED".equals(status) ? "recorded" : "withdrawn";
        topics.write(
                "attendance.registrations.v1",
                pupil,
                "nl.aanwezig.attendance.registration-" + type + ".v1",
                """
                {"schoolId":"%s","id":"%s","revision":%d,"pupilId":"%s","date":"%s","dayPart":"DAY","minutes":480,
                 "kind":"ABSENT","reason":"%s","status":"%s","recordedAt":"%sT10:00:00Z"}""".formatted(school, pupil + id, revision, pupil, date, reason, status, date)
                        .getBytes(UTF_8));
    }
}
