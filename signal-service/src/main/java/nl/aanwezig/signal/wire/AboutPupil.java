package nl.aanwezig.signal.wire;

import org.jspecify.annotations.Nullable;

/** A message about one pupil; its key is the same pupil. */
public interface AboutPupil {

    @Nullable
    String pupilId();
}
