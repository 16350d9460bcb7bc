package breve.model;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where models are looked for: {@code --models DIR}, then {@code BREVE_MODELS}, then {@code
 * models/} in the working folder, then {@code models/} beside the jar, then the user's data folder.
 * The first place that has a model of the wanted name wins; a model that is there but broken is a
 * problem, not a reason to look further.
 */
public final class ModelSearch {
  /** A folder of models; one that the user named may hold models without a card. */
  private record Place(Path path, boolean named) {}

  private final List<Place> places;

  private ModelSearch(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /**
   * The places of the design.
   *
   * @param option what {@code --models} says
   * @param environment of the process: {@code BREVE_MODELS}, {@code XDG_DATA_HOME}, {@code HOME}
   * @param workingFolder relative places are resolved against it
   * @param jar the product's own jar or classes folder
   * @throws ModelProblem when {@code --models} or {@code BREVE_MODELS} names what is no directory
   */
  public static ModelSearch of(
      Optional<Path> option,
      Map<String, String> environment,
      Path workingFolder,
      Optional<Path> jar) {
    List<Place> places = new ArrayList<>();
    option.ifPresent(dir -> places.add(named(workingFolder.resolve(dir), "--models")));
    value(environment, "BREVE_MODELS")
        .ifPresent(dir -> places.add(named(workingFolder.resolve(dir), "BREVE_MODELS")));
    places.add(new Place(workingFolder.resolve("models"), false));
    jar.ifPresent(file -> places.add(new Place(file.resolveSibling("models"), false)));
    value(environment, "XDG_DATA_HOME")
        .map(Path::of)
        .or(() -> value(environment, "HOME").map(home -> Path.of(home, ".local", "share")))
        .ifPresent(data -> places.add(new Place(data.resolve("breve").resolve("models"), false)));
    return new ModelSearch(places);
  }

  /**
   * The places of the design as this process sees them.
   *
   * @param folder looked in first, where there is one
   * @throws ModelProblem when {@code folder} or {@code BREVE_MODELS} names what is no directory
   */
  public static ModelSearch standard(Optional<Path> folder) {
    return of(folder, System.getenv(), Path.of("").toAbsolutePath(), jar());
  }

  /** The jar or classes folder that this class came from. */
  private static Optional<Path> jar() {
    try {
      return Optional.of(
          Path.of(ModelSearch.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      return Optional.empty(); // loaded from something that is no file: then nothing lies beside it
    }
  }

  /**
   * Opens and verifies the model of a name.
   *
   * @param name of the directory, such as {@code fr-en}
   * @throws ModelProblem when no place has it, or the first that has it is broken
   */
  public ModelDirectory find(String name) {
    return findIfPresent(name)
        .orElseThrow(
            () ->
                new ModelProblem(
                    Path.of("model " + name),
                    "was not found in "
                        + String.join(", ", places.stream().map(p -> p.path().toString()).toList()),
                    "name the folder that holds " + name + " with --models or BREVE_MODELS"));
  }

  /**
   * As {@link #find}, for a model that one can do without.
   *
   * @param name of the directory, such as {@code salience-fr}
   * @throws ModelProblem when the first place that has it has it broken
   */
  public Optional<ModelDirectory> findIfPresent(String name) {
    return findFirst(List.of(name));
  }

  /**
   * The model of the first place that has one of these names. A nearer place counts more than an
   * earlier name, so a folder that the user names wins over what ships.
   *
   * @param names of directories, the preferred one first
   * @throws ModelProblem when the model that is found is broken
   */
  public Optional<ModelDirectory> findFirst(List<String> names) {
    for (Place place : places) {
      for (String name : names) {
        Path directory = place.path().resolve(name);
        if (isModel(directory, place.named())) {
          return Optional.of(
              place.named() ? ModelDirectory.openNamed(directory) : ModelDirectory.open(directory));
        }
        if (place.named() && isNamed(place.path(), name)) {
          return Optional.of(ModelDirectory.openNamed(place.path()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Directories of every model that would be found, by name, unopened.
   *
   * @throws ModelProblem when a place cannot be listed
   */
  public Map<String, Path> list() {
    Map<String, Path> models = new LinkedHashMap<>();
    for (Place place : places) {
      if (!Files.isDirectory(place.path())) {
        continue;
      }
      try (Stream<Path> children = Files.list(place.path())) {
        children
            .filter(child -> isModel(child, place.named()))
            .sorted()
            .forEach(child -> models.putIfAbsent(child.getFileName().toString(), child));
      } catch (IOException e) {
        throw new ModelProblem(place.path(), "cannot be listed", "check its permissions", e);
      }
    }
    return models;
  }

  private static boolean isModel(Path directory, boolean named) {
    return Files.isRegularFile(directory.resolve(ModelCard.FILE_NAME))
        || (named && Files.isRegularFile(directory.resolve("config.json")));
  }

  /** Whether a place is itself the wanted model: its own name, or any name when it has no card. */
  private static boolean isNamed(Path directory, String name) {
    return isModel(directory, true)
        && (directory.toAbsolutePath().normalize().getFileName().toString().equals(name)
            || !Files.isRegularFile(directory.resolve(ModelCard.FILE_NAME)));
  }

  private static Place named(Path directory, String by) {
    if (!Files.isDirectory(directory)) {
      throw new ModelProblem(directory, "is not a directory", "correct " + by + ", which names it");
    }
    return new Place(directory, true);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
  }
}
