package nl.aanwezig.localstack.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdFiFolderTest {

    @TempDir
    Path folder;

    @Test
    void everyAttendanceFileCountsAndEveryPupilIsFoundAtEachOfItsSchools() throws Exception {
        Files.writeString(
                folder.resolve("a.xml"),
                SampleEdFi.attendance(
                        SampleEdFi.event("11", "900", "2026-03-02", "Unexcused Absence"),
                        SampleEdFi.event("11", "901", "2026-03-04", "Tardy")));
        Files.writeString(
                folder.resolve("B.XML"), SampleEdFi.attendance(SampleEdFi.event("12", "900", "2025-09-01", "Present")));
        Files.writeString(folder.resolve("notes.txt"), "not read");
        EdFiFolder read = EdFiFolder.read(folder);
        assertThat(read.events()).isEqualTo(3);
        assertThat(read.attendanceFiles()).hasSize(2);
        assertThat(read.earliest()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(read.latest()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(read.schools()).containsExactly("900", "901");
        assertThat(read.schoolsByPupil())
                .containsEntry("11", Set.of("900", "901"))
                .containsEntry("12", Set.of("900"));
    }

    @Test
    void contactsAreTiedByReferenceWhateverTheOrder() throws Exception {
        withContacts("""
                <InterchangeContact xmlns="http://ed-fi.org/5.2.0">
                  <StudentContactAssociation>
                    <StudentReference><StudentIdentity><StudentUniqueId>11</StudentUniqueId></StudentIdentity></StudentReference>
                    <ContactReference ref="C_1"/>
                    <Relation>uri://ed-fi.org/RelationDescriptor#Mother</Relation>
                  </StudentContactAssociation>
                  <Contact id="C_1">
                    <ContactUniqueId>501</ContactUniqueId>
                    <Name><FirstName>Given</FirstName><LastSurname>Family</LastSurname></Name>
                    <Telephone><TelephoneNumber>(512) 555 0101</TelephoneNumber>
                      <TelephoneNumberType>uri://ed-fi.org/TelephoneNumberTypeDescriptor#Home</TelephoneNumberType></Telephone>
                    <Telephone><TelephoneNumber>(512) 555 0102</TelephoneNumber>
                      <TelephoneNumberType>uri://ed-fi.org/TelephoneNumberTypeDescriptor#Mobile</TelephoneNumberType></Telephone>
                    <ElectronicMail><ElectronicMailAddress>work@contact.example</ElectronicMailAddress>
                      <ElectronicMailType>uri://ed-fi.org/ElectronicMailTypeDescriptor#Work</ElectronicMailType></ElectronicMail>
                    <ElectronicMail><ElectronicMailAddress>home@contact.example</ElectronicMailAddress>
                      <ElectronicMailType>uri://ed-fi.org/ElectronicMailTypeDescriptor#Home/Personal</ElectronicMailType></ElectronicMail>
                  </Contact>
                </InterchangeContact>
                """);
        assertThat(EdFiFolder.read(folder).families().of("11")).singleElement().satisfies(guardian -> {
            assertThat(guardian.authority()).isTrue();
            assertThat(guardian.contact())
                    .isEqualTo(new Contact("c-501", "Given Family", "home@contact.example", "+15125550102"));
        });
    }

    @Test
    void anOlderParentFileIsReadToo() throws Exception {
        withContacts("""
                <InterchangeParent xmlns="http://ed-fi.org/0300">
                  <Parent><ParentUniqueId>777</ParentUniqueId>
                    <Name><FirstName>Given</FirstName><LastSurname>Family</LastSurname></Name></Parent>
                  <StudentParentAssociation>
                    <StudentReference><StudentIdentity><StudentUniqueId>11</StudentUniqueId></StudentIdentity></StudentReference>
                    <ParentReference><ParentIdentity><ParentUniqueId>777</ParentUniqueId></ParentIdentity></ParentReference>
                    <Relation>Aunt</Relation>
                    <LegalGuardian>true</LegalGuardian>
                  </StudentParentAssociation>
                </InterchangeParent>
                """);
        assertThat(EdFiFolder.read(folder).families().of("11")).singleElement().satisfies(guardian -> {
            assertThat(guardian.authority()).isTrue();
            assertThat(guardian.contact()).isEqualTo(new Contact("c-777", "Given Family", null, null));
        });
    }

    @Test
    void whoIsNoParentAndNoLegalGuardianHasNoAuthority() throws Exception {
        withContacts("""
                <InterchangeContact>
                  <Contact id="C_1"><ContactUniqueId>501</ContactUniqueId></Contact>
                  <Contact id="C_2"><ContactUniqueId>502</ContactUniqueId></Contact>
                  <StudentContactAssociation><StudentUniqueId>11</StudentUniqueId><ContactReference ref="C_1"/>
                    <Relation>uri://ed-fi.org/RelationDescriptor#Mother, step</Relation></StudentContactAssociation>
                  <StudentContactAssociation><StudentUniqueId>11</StudentUniqueId><ContactReference ref="C_2"/>
                    <Relation>uri://ed-fi.org/RelationDescriptor#Father</Relation>
                    <LegalGuardian>false</LegalGuardian></StudentContactAssociation>
                </InterchangeContact>
                """);
        assertThat(EdFiFolder.read(folder).families().of("11")).hasSize(2).noneMatch(Families.Guardian::authority);
    }

    private void withContacts(String contacts) throws Exception {
        Files.writeString(
                folder.resolve("attendance.xml"),
                SampleEdFi.attendance(SampleEdFi.event("11", "900", "2026-03-02", "Unexcused Absence")));
        Files.writeString(folder.resolve("contacts.xml"), contacts);
    }
}
