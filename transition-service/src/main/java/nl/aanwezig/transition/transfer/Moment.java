package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.time.LocalDate;

/** When something happens. @param today the local date, which dates on paper are compared with */
public record Moment(Instant at, LocalDate today) {}
