package breve.run;

import java.nio.file.Path;

/**
 * One input of a run.
 *
 * @param file where to read it
 * @param path what reports call it: relative to its input folder, with {@code /} between folders
 * @param name the safe name of its outputs below {@code articles/}, without an ending; unique in
 *     its run
 * @param bytes its size when it was listed
 */
public record PlannedInput(Path file, String path, String name, long bytes) {}
