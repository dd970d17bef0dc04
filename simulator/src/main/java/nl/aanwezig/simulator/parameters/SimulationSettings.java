package nl.aanwezig.simulator.parameters;

/**
 * What to simulate. The same settings give the same bytes.
 *
 * @param seed any number
 * @param secondarySchools how many secondary schools (VO)
 * @param primarySchools how many primary schools (PO)
 * @param pupilsPerSecondary pupils of a secondary school on the first day
 * @param pupilsPerPrimary pupils of a primary school on the first day
 * @param firstYear calendar year in which the first school year begins
 * @param years how many school years
 * @param detail how finely secondary schools register
 * @param registers whether each register taken is an event too; there are about as many as registrations
 * @param secondaryPolicy policy pack of secondary schools
 * @param primaryPolicy policy pack of primary schools
 */
public record SimulationSettings(
        long seed,
        int secondarySchools,
        int primarySchools,
        int pupilsPerSecondary,
        int pupilsPerPrimary,
        int firstYear,
        int years,
        Detail detail,
        boolean registers,
        String secondaryPolicy,
        String primaryPolicy) {

    /** So that a pupil's number holds school and place in it. */
    public static final int MOST_PUPILS_A_SCHOOL = 10_000;

    // Every later year adds a class.
    private static final int MOST_ON_THE_FIRST_DAY = 4_000;
    private static final int MOST_SCHOOLS = 20_000;
    private static final int MOST_YEARS = 8;

    public SimulationSettings {
        require(secondarySchools >= 0 && primarySchools >= 0, "schools: not below 0");
        require(secondarySchools + primarySchools >= 1, "schools: at least one");
        require(secondarySchools + primarySchools <= MOST_SCHOOLS, "schools: at most " + MOST_SCHOOLS);
        require(pupilsPerSecondary >= 1 && pupilsPerPrimary >= 1, "pupils: at least 1 a school");
        require(
                Math.max(pupilsPerSecondary, pupilsPerPrimary) <= MOST_ON_THE_FIRST_DAY,
                "pupils: at most " + MOST_ON_THE_FIRST_DAY + " a school");
        require(years >= 1 && years <= MOST_YEARS, "years: 1 to " + MOST_YEARS);
        require(firstYear >= 2000 && firstYear <= 2100, "firstYear: 2000 to 2100");
    }

    /** One school year from August 2025, two secondary schools of 900, lesson by lesson, with registers. */
    public static SimulationSettings of(long seed) {
        return new SimulationSettings(seed, 2, 0, 900, 225, 2025, 1, Detail.LESSON, true, "nl-vo", "nl-po");
    }

    public SimulationSettings withSchools(int secondary, int primary) {
        return new SimulationSettings(
                seed,
                secondary,
                primary,
                pupilsPerSecondary,
                pupilsPerPrimary,
                firstYear,
                years,
                detail,
                registers,
                secondaryPolicy,
                primaryPolicy);
    }

    public SimulationSettings withPupils(int perSecondary, int perPrimary) {
        return new SimulationSettings(
                seed,
                secondarySchools,
                primarySchools,
                perSecondary,
                perPrimary,
                firstYear,
                years,
                detail,
                registers,
                secondaryPolicy,
                primaryPolicy);
    }

    public SimulationSettings withYears(int from, int count) {
        return new SimulationSettings(
                seed,
                secondarySchools,
                primarySchools,
                pupilsPerSecondary,
                pupilsPerPrimary,
                from,
                count,
                detail,
                registers,
                secondaryPolicy,
                primaryPolicy);
    }

    public SimulationSettings withDetail(Detail other, String policy) {
        return new SimulationSettings(
                seed,
                secondarySchools,
                primarySchools,
                pupilsPerSecondary,
                pupilsPerPrimary,
                firstYear,
                years,
                other,
                registers,
                policy,
                primaryPolicy);
    }

    public SimulationSettings withoutRegisters() {
        return new SimulationSettings(
                seed,
                secondarySchools,
                primarySchools,
                pupilsPerSecondary,
                pupilsPerPrimary,
                firstYear,
                years,
                detail,
                false,
                secondaryPolicy,
                primaryPolicy);
    }

    public int schools() {
        return secondarySchools + primarySchools;
    }

    public int lastYear() {
        return firstYear + years - 1;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
