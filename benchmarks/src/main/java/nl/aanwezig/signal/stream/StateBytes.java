package nl.aanwezig.signal.stream;

import nl.aanwezig.signal.life.PupilState;

/** What lies in the store of the topology, for benchmarks: in this package, since nobody else is to know its form. */
public final class StateBytes {

    private StateBytes() {}

    /** The application id of the topology; its changelogs are named after it. */
    public static final String APPLICATION = Topology.APPLICATION;

    /** The store with a pupil's state. */
    public static final String PUPILS = Topology.PUPILS;

    /** The store with signals as they were last said. */
    public static final String SAID = Topology.SAID;

    public static byte[] write(PupilState state) {
        return PupilStateBytes.write(state);
    }

    public static PupilState read(String pupilId, byte[] bytes) {
        return PupilStateBytes.read(pupilId, bytes);
    }
}
