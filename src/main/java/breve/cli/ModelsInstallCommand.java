package breve.cli;

import breve.Settings;
import breve.check.list.Checks;
import breve.model.ModelDirectory;
import breve.model.install.ModelInstaller;
import breve.run.outcome.ExitCode;
import breve.translate.BatchingTranslator;
import breve.translate.OnnxSentenceModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a translation model; with {@code breve fetch} all that opens network connections. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description =
        "Fetches a French-to-English model that was exported with Hugging Face Optimum, checks its"
            + " files, writes their card and tries it on a sentence. Opens network connections; but"
            + " for breve fetch, no other command does. An interrupted download is continued by the"
            + " same command.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve models install Xenova/opus-mt-fr-en --to my-models",
      "  breve digest --models my-models articles/",
    })
final class ModelsInstallCommand implements Callable<Integer> {
  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+(/[\\w.-]+)?");
  private static final Pattern REVISION = Pattern.compile("[\\w./-]+");
  private static final String HUB = "https://huggingface.co";
  private static final String TRIAL = "Le ministre a démissionné.";

  @Parameters(paramLabel = "REPOSITORY", description = "On the hub: owner/name.")
  private String repository;

  @Option(
      names = "--revision",
      paramLabel = "REV",
      defaultValue = "main",
      description = "Branch, tag or commit. Default: ${DEFAULT-VALUE}.")
  private String revision;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Folder of models to put it into. Without it: the user's data folder.")
  private Path to;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "A hub, or a mirror that speaks its protocol. Without it: $HF_ENDPOINT, then "
              + HUB
              + ".")
  private String endpoint;

  @Option(
      names = "--quantized",
      description = "Prefer the quantised networks: smaller and faster, a little worse.")
  private boolean quantised;

  @Option(names = "--force", description = "Replace the model that is there.")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Path place = folder().resolve(Settings.OPEN_MODEL);
    ModelInstaller.Request request =
        new ModelInstaller.Request(
            matching(REPOSITORY, repository, "a repository's name"),
            matching(REVISION, revision, "a revision"),
            quantised,
            place,
            force);
    ModelInstaller installer = new ModelInstaller(hub(), new DownloadProgress(err));
    try {
      ModelDirectory model = installer.install(request, fetched -> tryOut(fetched, err));
      spec.commandLine().getOut().println(model.signature() + " is in " + place);
      spec.commandLine().getOut().println("Use it with --models " + place.getParent());
      return ExitCode.OK.number();
    } catch (FileAlreadyExistsException e) {
      err.println("breve models install: " + e.getFile() + " " + e.getReason());
      return ExitCode.USAGE.number();
    } catch (IOException e) {
      err.println("breve models install: " + e.getMessage());
      return ExitCode.MODEL.number();
    }
  }

  private static void tryOut(ModelDirectory model, PrintWriter err) {
    try (BatchingTranslator translator =
        new BatchingTranslator(
            OnnxSentenceModel.load(model, OptionalInt.empty()), 1, Checks.standard(), false)) {
      String english = translator.translate(List.of(TRIAL)).join().get(0).english();
      err.println("breve models install: tried: " + TRIAL + " -> " + english);
    }
  }

  private Path folder() {
    return Optional.ofNullable(to)
        .or(
            () ->
                Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                    .map(data -> Path.of(data, "breve", "models")))
        .or(
            () ->
                Optional.ofNullable(System.getenv("HOME"))
                    .map(home -> Path.of(home, ".local", "share", "breve", "models")))
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "give a folder with --to DIR"));
  }

  private URI hub() {
    Optional<String> variable = Optional.ofNullable(System.getenv("HF_ENDPOINT"));
    return endpoint != null
        ? hub(endpoint, "--endpoint")
        : variable.map(url -> hub(url, "$HF_ENDPOINT")).orElseGet(() -> URI.create(HUB));
  }

  private URI hub(String url, String origin) {
    try {
      URI hub = new URI(url.strip());
      if (String.valueOf(hub.getScheme()).matches("(?i)https?")
          && hub.getHost() != null
          && hub.getUserInfo() == null
          && hub.getQuery() == null
          && hub.getFragment() == null) {
        return hub;
      }
    } catch (URISyntaxException e) {
      LoggerFactory.getLogger(ModelsInstallCommand.class).debug("{} is no address", origin, e);
    }
    throw new ParameterException(
        spec.commandLine(),
        "%s: '%s' is not the address of a hub, such as %s".formatted(origin, url, HUB));
  }

  private String matching(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches() || value.contains("..")) {
      throw new ParameterException(spec.commandLine(), "'" + value + "' is not " + what);
    }
    return value;
  }
}
