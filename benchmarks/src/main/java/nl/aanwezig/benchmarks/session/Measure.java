package nl.aanwezig.benchmarks.session;

/** One or more goals of measures.md, measured together; adds its lines to the table of the session. */
@FunctionalInterface
public interface Measure {

    void run(Session session) throws Exception;
}
