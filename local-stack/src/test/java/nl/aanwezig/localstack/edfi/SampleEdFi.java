package nl.aanwezig.localstack.edfi;

/** Ed-Fi files for tests. */
public final class SampleEdFi {

    private SampleEdFi() {}

    public static String attendance(String... events) {
        return "<InterchangeStudentAttendance xmlns=\"http://ed-fi.org/5.2.0\">%s</InterchangeStudentAttendance>"
                .formatted(String.join("\n", events));
    }

    public static String event(String pupil, String school, String date, String category) {
        return """
                <StudentSchoolAttendanceEvent>
                  <AttendanceEvent>
                    <EventDate>%s</EventDate>
                    <AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#%s</AttendanceEventCategory>
                    <EventDuration>1</EventDuration>
                  </AttendanceEvent>
                  <StudentReference><StudentIdentity><StudentUniqueId>%s</StudentUniqueId></StudentIdentity></StudentReference>
                  <SchoolReference><SchoolIdentity><SchoolId>%s</SchoolId></SchoolIdentity></SchoolReference>
                  <SessionReference><SessionIdentity><SessionName>Session</SessionName></SessionIdentity></SessionReference>
                </StudentSchoolAttendanceEvent>
                """.formatted(date, category, pupil, school);
    }
}
