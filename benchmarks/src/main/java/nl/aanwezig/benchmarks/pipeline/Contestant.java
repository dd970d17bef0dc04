package nl.aanwezig.benchmarks.pipeline;

/** Something that reads registrations and keeps a state for each pupil. It starts paused. */
interface Contestant extends AutoCloseable {

    /** The topic that it reads, and nobody else. */
    String inputTopic();

    /** The group whose committed positions say how far it is. */
    String group();

    void resume();

    void pause();

    @Override
    void close();
}
