package breve.model;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder that native libraries are unpacked to and loaded from. */
final class NativeFolder {
  private NativeFolder() {}

  /** What is wrong with a folder, which is made if it is not there; empty when nothing is. */
  static Optional<String> fault(Path folder) {
    try {
      Files.createDirectories(folder);
      File probe = Files.createTempFile(folder, "breve-", ".tmp").toFile();
      // On a file system mounted noexec the bit can be set, but nothing is executable.
      boolean executable = probe.setExecutable(true) && probe.canExecute();
      Files.delete(probe.toPath());
      return executable ? Optional.empty() : Optional.of("is mounted noexec");
    } catch (IOException e) {
      return Optional.of("can't be written to");
    }
  }

  /**
   * Looks at a folder before a library fails to load from it with words that help nobody.
   *
   * @throws ModelProblem when no library can be loaded from it
   */
  static void require(Path folder) {
    fault(folder)
        .ifPresent(
            fault -> {
              throw new ModelProblem(
                  folder,
                  fault + ", so that native libraries can't be loaded from it",
                  "name a folder that can, with java -Djava.io.tmpdir=DIR and DJL_CACHE_DIR=DIR");
            });
  }
}
