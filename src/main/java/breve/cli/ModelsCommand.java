package breve.cli;

import breve.cli.options.ModelOptions;
import breve.model.ModelCard;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.run.outcome.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the models that would be used, and verifies each against its card. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description =
        "Lists the models that Brève finds and verifies each file's size and SHA-256 against the"
            + " model's card. Exit code 5 when one is not as its card says.",
    subcommands = ModelsInstallCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve models",
      "  breve models --models /srv/breve/models",
      "  breve models install OWNER/REPOSITORY     another translation model, from a hub"
    })
final class ModelsCommand implements Callable<Integer> {
  @Mixin private ModelOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Path> models = options.settings().search().list();
    if (models.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("breve models: no model was found; see breve models --help");
      return ExitCode.MODEL.number();
    }
    boolean sound = true;
    for (Map.Entry<String, Path> model : models.entrySet()) {
      sound &= print(model.getKey(), model.getValue(), out);
    }
    return (sound ? ExitCode.OK : ExitCode.MODEL).number();
  }

  private boolean print(String name, Path path, PrintWriter out) {
    try {
      ModelDirectory directory = ModelDirectory.openNamed(path);
      out.println(name + "  " + directory.card().map(ModelsCommand::summary).orElse("no card"));
      out.println("  " + path);
      out.println("  " + directory.warning().orElse("verified: every file is as its card says"));
      return true;
    } catch (ModelProblem e) {
      out.println(name);
      out.println("  " + path);
      out.println("  NOT SOUND: " + e.getMessage());
      return false;
    }
  }

  private static String summary(ModelCard card) {
    long bytes = card.files().stream().mapToLong(ModelCard.ModelFile::bytes).sum();
    StringBuilder s = new StringBuilder(card.id() + ", " + card.task());
    if (card.preview()) {
      s.append(", preview");
    }
    s.append(String.format(Locale.ROOT, ", %.1f MB", bytes / 1e6));
    s.append(", ").append(card.license());
    card.scores().forEach(score -> s.append("\n  ").append(line(score)));
    return s.toString();
  }

  /** A score, with what it is of where that is not the model as it runs. */
  private static String line(ModelCard.Score score) {
    String of =
        score.note() == null || score.note().isEmpty()
            ? ""
            : " (" + score.note() + label(score) + ")";
    return String.format(
        Locale.ROOT, "%s %.2f on %s%s", score.name(), score.value(), score.testSet(), of);
  }

  private static String label(ModelCard.Score score) {
    return switch (score.kind()) {
      case MODEL -> "";
      case BASELINE -> ": a baseline, not this model";
      case ORACLE -> ": the best that could be reached, not this model";
    };
  }
}
