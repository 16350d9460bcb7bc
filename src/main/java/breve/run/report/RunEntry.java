package breve.run.report;

import breve.run.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * One line of a run's report.
 *
 * @param input its path, relative to its input folder
 * @param path the input's, and after a # the item's where it has several
 * @param name the safe name of its outputs
 * @param sha256 of the input's bytes, if they could be read
 * @param outcome what came of it
 * @param took from reading to writing; much of it may be waiting for others
 */
public record RunEntry(
    String input,
    String path,
    String name,
    Optional<String> sha256,
    Outcome outcome,
    Duration took) {}
