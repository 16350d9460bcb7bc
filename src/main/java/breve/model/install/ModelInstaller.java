package breve.model.install;

import breve.model.ModelCard;
import breve.model.ModelDirectory;
import breve.model.ModelVerification;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Installs a model that somebody exported: fetches the files of one export into a folder beside its
 * place, checks them against what the hub tells, writes their card, lets the caller try the model,
 * and only then gives it its name. A model that is there stays until the new one is whole.
 */
public final class ModelInstaller {
  private final ModelHub hub;
  private final Download progress;

  /**
   * @param endpoint of the hub, such as {@code https://hub.example}
   * @param progress hears how it goes
   */
  public ModelInstaller(URI endpoint, Download progress) {
    this.hub = new ModelHub(endpoint);
    this.progress = progress;
  }

  /**
   * What to install, and where.
   *
   * @param repository such as {@code owner/model}
   * @param revision branch, tag or commit
   * @param quantised prefer the quantised networks, which are smaller and a little worse
   * @param place the model's directory, such as {@code models/fr-en}
   * @param replace what is there
   */
  public record Request(
      String repository, String revision, boolean quantised, Path place, boolean replace) {}

  /**
   * Installs a model.
   *
   * @param request what and where
   * @param trial uses the fetched model once; what it throws keeps the model from its place
   * @return the model in its place
   * @throws IOException when the hub cannot be reached, holds no export, or the place is taken
   * @throws breve.model.ModelProblem when a fetched file is not what the hub said, or the trial
   *     fails
   */
  public ModelDirectory install(Request request, Consumer<ModelDirectory> trial)
      throws IOException {
    Path place = request.place().toAbsolutePath();
    if (Files.exists(place) && !request.replace()) {
      throw new FileAlreadyExistsException(
          place.toString(), null, "is there already; give --force to replace it");
    }
    HubListing listing = hub.list(request.repository(), request.revision());
    List<HubFile> files =
        ExportFiles.choose(listing.files(), request.quantised())
            .orElseThrow(() -> noExport(request.repository()));
    Path staging = place.resolveSibling("." + place.getFileName() + ".part");
    fetch(listing, files, staging);
    ModelCard card = card(listing, files, staging);
    Files.write(
        staging.resolve(ModelCard.FILE_NAME),
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsBytes(card));
    trial.accept(ModelDirectory.open(staging));
    delete(place);
    Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
    return ModelDirectory.open(place);
  }

  private void fetch(HubListing listing, List<HubFile> files, Path staging) throws IOException {
    Path commit = staging.resolve(".commit");
    // Halves of another commit's files must not be continued with this one's.
    if (Files.exists(commit) && !Files.readString(commit).equals(listing.commit())) {
      delete(staging);
    }
    Files.createDirectories(staging);
    Files.writeString(commit, listing.commit());
    boolean told = files.stream().allMatch(file -> file.bytes() >= 0);
    long total = told ? files.stream().mapToLong(HubFile::bytes).sum() : 0;
    progress.begun(
        "%d files of %s%s"
            .formatted(
                files.size(),
                listing.repository(),
                told ? ", " + Download.size(total) + " together" : ""));
    long before = 0;
    for (HubFile file : files) {
      Path target = staging.resolve(file.path());
      Files.createDirectories(target.getParent());
      progress.begun(
          file.bytes() < 0 ? file.path() : file.path() + " (" + Download.size(file.bytes()) + ")");
      long done = before;
      hub.fetch(listing, file, target, there -> progress.came(done + there, total));
      before += Files.size(target);
    }
    removeOthers(files, staging);
    Files.delete(commit);
  }

  /** What an earlier, different request left in the staging folder. */
  private static void removeOthers(List<HubFile> files, Path staging) throws IOException {
    List<Path> wanted = files.stream().map(f -> staging.resolve(f.path())).toList();
    try (Stream<Path> present = Files.walk(staging)) {
      for (Path file :
          present
              .filter(Files::isRegularFile)
              .filter(f -> !wanted.contains(f) && !f.getFileName().toString().equals(".commit"))
              .toList()) {
        Files.delete(file);
      }
    }
  }

  private static ModelCard card(HubListing listing, List<HubFile> files, Path staging)
      throws IOException {
    List<ModelCard.ModelFile> entries = new ArrayList<>();
    for (HubFile file : files) {
      Path path = staging.resolve(file.path());
      ModelCard.ModelFile entry = ModelVerification.describe(staging, path);
      if (file.sha256().isPresent() && !file.sha256().get().equals(entry.sha256())) {
        Files.delete(path);
        throw new HubProblem(
            file.path() + " is not what the hub said (SHA-256); run the command again");
      }
      entries.add(entry);
    }
    String source = listing.repository() + "@" + listing.commit();
    return new ModelCard(
        1,
        listing.repository().replace('/', '_') + "-" + abbreviated(listing.commit()),
        "translation",
        new ModelCard.Languages("fr", "en"),
        false,
        listing.license().orElse("not stated by its repository"),
        List.of("From " + source + ", installed by its user"),
        0,
        List.of(),
        List.of(),
        false,
        null,
        null,
        List.of("not measured by Brève's makers; breve evaluate measures it"),
        entries);
  }

  private static String abbreviated(String commit) {
    return commit.substring(0, Math.min(8, commit.length()));
  }

  private static HubProblem noExport(String repository) {
    return new HubProblem(
        repository
            + " holds no Hugging Face Optimum export (config.json, tokenizer.json,"
            + " encoder_model.onnx, decoder_model_merged.onnx); choose a repository that does, or"
            + " export it with: optimum-cli export onnx --model "
            + repository
            + " DIR");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(ModelInstaller::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
