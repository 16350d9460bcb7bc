package breve.run.inbox;

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
public record PlannedInput(Path file, String path, String name, long bytes) {
  /** On the command line, what stands for standard input. */
  static final Path STANDARD_INPUT = Path.of("-");

  /**
   * Whether it is read from standard input; a file called {@code -} has a folder before its name.
   */
  boolean isStandardInput() {
    return file.equals(STANDARD_INPUT);
  }
}
