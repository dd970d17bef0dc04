package nl.aanwezig.quality.measure;

import nl.aanwezig.quality.replay.History;
import nl.aanwezig.quality.replay.Week;

/** A pupil in the group in a week. */
record Candidate(History history, Week week) {

    private static final int MIX = 0x9E3779B9;

    /** Breaks ties; differs from week to week, so that no pupil is favoured. */
    int noise() {
        int mixed = (history.number() * MIX) ^ (week.day() * 0x85EBCA6B);
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ (mixed >>> 12);
    }
}
