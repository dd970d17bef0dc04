package nl.aanwezig.attendance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of Ed-Fi interchanges. */
public final class EdFiSample {

    private static final Pattern PUPIL = Pattern.compile(
            "<StudentUniqueId>([^<]+)</StudentUniqueId>.*?<SchoolId>([^<]+)</SchoolId>", Pattern.DOTALL);

    private EdFiSample() {}

    /** School and pupil of each event, once. */
    static List<String[]> pupils(String xml) {
        Set<String> seen = new LinkedHashSet<>();
        Matcher matcher = PUPIL.matcher(xml);
        while (matcher.find()) {
            seen.add(matcher.group(2) + " " + matcher.group(1));
        }
        return seen.stream().map(each -> each.split(" ")).toList();
    }

    public static String event(String schoolId, String pupilId, String date, String category) {
        return event(schoolId, pupilId, date, category, "<EventDuration>1</EventDuration>");
    }

    public static String event(String schoolId, String pupilId, String date, String category, String more) {
        return """
                <StudentSchoolAttendanceEvent><AttendanceEvent><EventDate>%s</EventDate>\
                <AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#%s</AttendanceEventCategory>%s\
                </AttendanceEvent><StudentReference><StudentIdentity><StudentUniqueId>%s</StudentUniqueId></StudentIdentity>\
                </StudentReference><SchoolReference><SchoolIdentity><SchoolId>%s</SchoolId></SchoolIdentity></SchoolReference>\
                <SessionReference><SessionIdentity><SessionName>Fall</SessionName><SchoolYear>2026-2027</SchoolYear>\
                <SchoolReference><SchoolIdentity><SchoolId>other</SchoolId></SchoolIdentity></SchoolReference>\
                </SessionIdentity></SessionReference></StudentSchoolAttendanceEvent>
                """.formatted(date, category, more, pupilId, schoolId);
    }
}
