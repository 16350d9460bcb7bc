package breve.run.report;

import breve.run.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * One line of a run's report.
 *
 * @param path the input, relative to its input folder
 * @param name the safe name of its outputs
 * @param sha256 of the input's bytes, if they could be read
 * @param outcome what came of it
 * @param took from reading to writing; much of it may be waiting for others
 */
public record RunEntry(
    String path, String name, Optional<String> sha256, Outcome outcome, Duration took) {}
