package breve.model;

import breve.language.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a model directory with its card: first which files are there, then their sizes, then
 * their hashes, so that native code never reads a file that is not what its card says.
 */
public final class ModelVerification {
  private ModelVerification() {}

  /**
   * Everything that differs between a directory and its card.
   *
   * @param directory of the model
   * @param card beside it
   * @return one problem per file, in order of path; empty when all is well
   */
  public static List<ModelProblem> problems(Path directory, ModelCard card) {
    List<ModelProblem> problems = new ArrayList<>();
    Map<String, ModelCard.ModelFile> listed =
        card.files().stream()
            .collect(Collectors.toMap(ModelCard.ModelFile::path, Function.identity(), (a, b) -> b));
    try {
      TreeSet<String> paths = new TreeSet<>(listed.keySet());
      paths.addAll(present(directory));
      for (String path : paths) {
        problem(directory.resolve(path), listed.get(path)).ifPresent(problems::add);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(new ModelProblem(directory, "cannot be listed", "check its permissions", e));
    }
    return problems;
  }

  /**
   * Makes sure that a directory is as its card says.
   *
   * @param directory of the model
   * @param card beside it
   * @throws ModelProblem the first difference
   */
  public static void verify(Path directory, ModelCard card) {
    List<ModelProblem> problems = problems(directory, card);
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
  }

  /**
   * What a card says of one file.
   *
   * @param directory of the model
   * @param file inside it
   * @throws IOException when it cannot be read
   */
  public static ModelCard.ModelFile describe(Path directory, Path file) throws IOException {
    return new ModelCard.ModelFile(
        directory.relativize(file).toString().replace('\\', '/'),
        Files.size(file),
        Sha256.hex(file));
  }

  private static Optional<ModelProblem> problem(Path file, ModelCard.ModelFile listed) {
    if (listed == null) {
      return Optional.of(
          new ModelProblem(file, "is not listed in " + ModelCard.FILE_NAME, "remove it"));
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(new ModelProblem(file, "is missing", Remedy.restore(file)));
    }
    try {
      return fault(file, listed).map(fault -> new ModelProblem(file, fault, Remedy.restore(file)));
    } catch (IOException e) {
      return Optional.of(new ModelProblem(file, "cannot be read", "check its permissions", e));
    }
  }

  private static Optional<String> fault(Path file, ModelCard.ModelFile listed) throws IOException {
    long size = Files.size(file);
    if (size != listed.bytes()) {
      String how = size < listed.bytes() ? "is truncated: " : "is too long: ";
      return Optional.of(how + size + " bytes, its card says " + listed.bytes());
    }
    return Sha256.hex(file).equals(listed.sha256())
        ? Optional.empty()
        : Optional.of("was altered: its SHA-256 is not the one on its card");
  }

  /** Files that belong on the card: all but the card itself, README.md and hidden ones. */
  private static List<String> present(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(directory::relativize)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .map(path -> path.toString().replace('\\', '/'))
          .filter(path -> !path.equals(ModelCard.FILE_NAME) && !path.equals("README.md"))
          .toList();
    }
  }
}
