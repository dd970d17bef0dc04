package nl.aanwezig.transition.oso;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school sends that cannot send OSO itself: just enough for a dossier of each kind of transfer. Fields may be missing;
 * the export then says which. Codes are those of the standard's lists.
 *
 * @param responsible the institution that answers for the pupil where guardians do not
 * @param career the school years, oldest first
 */
public record OsoReport(
        School school,
        Pupil pupil,
        List<Guardian> guardians,
        @Nullable Institution responsible,
        Advice advice,
        List<SchoolYear> career,
        @Nullable Absence absence) {

    public OsoReport {
        requireNonNull(school, "school");
        requireNonNull(pupil, "pupil");
        requireNonNull(advice, "advice");
        guardians = present(guardians);
        career = present(career);
    }

    /** A list that a caller leaves out is empty. */
    private static <T> List<T> present(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** @return this report as a dossier, to be exported; what is missing in the one is missing in the other */
    public OsoDossier toDossier() {
        return new ReportDossier(this).build();
    }

    /**
     * @param brin two digits and two capitals
     * @param location two digits
     * @param deliveryPoint the {@code aanleverpunt}, like 0 or 1
     * @param kind {@code SO} for special education
     */
    public record School(
            @Nullable String name,
            @Nullable String brin,
            @Nullable String location,
            @Nullable String deliveryPoint,
            @Nullable String kind,
            List<Address> addresses,
            List<Contact> contacts) {

        public School {
            addresses = present(addresses);
            contacts = present(contacts);
        }
    }

    /**
     * @param gender 0 unknown, 1 female, 2 male
     * @param id of the school's own administration
     * @param number the standard demands one: it goes into the exported file, and nowhere else
     */
    public record Pupil(
            List<String> firstNames,
            @Nullable String prefix,
            @Nullable String lastName,
            @Nullable String callName,
            @Nullable LocalDate bornOn,
            @Nullable String gender,
            @Nullable String id,
            @Nullable Number number,
            @Nullable LocalDate enrolledOn,
            @Nullable LocalDate leftOn,
            @Nullable Boolean addressSecret,
            List<Address> addresses,
            List<Contact> contacts) {

        public Pupil {
            firstNames = present(firstNames);
            addresses = present(addresses);
            contacts = present(contacts);
        }

        @Override
        public String toString() {
            return "a pupil";
        }
    }

    /** A citizen number, or the education number of a pupil who has none. */
    public record Number(Kind kind, String value) {

        public Number {
            requireNonNull(kind, "kind");
            requireNonNull(value, "value");
        }

        /** The element of the standard. */
        public enum Kind {
            CITIZEN("bsn"),
            EDUCATION("onderwijsnummer");

            private final String element;

            Kind(String element) {
                this.element = element;
            }

            String element() {
                return element;
            }
        }

        @Override
        public String toString() {
            return "a number of kind " + kind;
        }
    }

    /**
     * @param relation code of the relation to the child, 1 to 9
     * @param legalRepresentative whether this is the legal representative
     */
    public record Guardian(
            List<String> firstNames,
            @Nullable String prefix,
            @Nullable String lastName,
            @Nullable String relation,
            @Nullable Boolean legalRepresentative,
            @Nullable Boolean addressSecret,
            List<Address> addresses,
            List<Contact> contacts) {

        public Guardian {
            firstNames = present(firstNames);
            addresses = present(addresses);
            contacts = present(contacts);
        }

        @Override
        public String toString() {
            return "a guardian";
        }
    }

    public record Institution(@Nullable String name, List<Contact> contacts) {

        public Institution {
            contacts = present(contacts);
        }

        @Override
        public String toString() {
            return "an institution";
        }
    }

    /** @param kind bezoek, post or gba; a visiting address when it is not said */
    public record Address(
            @Nullable String kind,
            @Nullable String street,
            @Nullable String number,
            @Nullable String addition,
            @Nullable String postcode,
            @Nullable String town) {

        @Override
        public String toString() {
            return "an address";
        }
    }

    /**
     * @param kind telefoon or e-mail
     * @param use werk, prive or overig
     * @param secret then only the standard's stand-in travels
     */
    public record Contact(
            @Nullable String kind,
            @Nullable String use,
            @Nullable String number,
            @Nullable Boolean secret,
            @Nullable Boolean emergency) {

        @Override
        public String toString() {
            return "a contact";
        }
    }

    /**
     * @param code of the advice; parents' and pupil's wishes take codes of the same list
     * @param attention at most 280 characters
     */
    public record Advice(
            @Nullable String code,
            @Nullable String wishOfParents,
            @Nullable String wishOfPupil,
            @Nullable String reasoning,
            @Nullable Boolean contactWanted,
            @Nullable String contactPerson,
            @Nullable String contactTelephone,
            @Nullable String contactMail,
            @Nullable String attention) {

        @Override
        public String toString() {
            return "an advice";
        }
    }

    /**
     * @param year as 2025-2026
     * @param stage P, 0 to 8 in primary school, 11 to 16 in secondary school, S in special education
     */
    public record SchoolYear(
            @Nullable String year,
            @Nullable String group,
            @Nullable String stage,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String brin,
            @Nullable String location) {}

    /** Unauthorised absence of the last 12 months; half days in primary, hours in secondary school. */
    public record Absence(
            @Nullable Integer halfDays,
            @Nullable Integer hours,
            @Nullable Integer frequency,
            @Nullable Boolean moreThanQuarter) {}

    @Override
    public String toString() {
        return "a report";
    }
}
