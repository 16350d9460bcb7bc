package breve.cli;

import breve.LoadedSelector;
import breve.Settings;
import breve.cli.options.BulletOptions;
import breve.cli.options.TranslationOptions;
import breve.model.ModelProblem;
import breve.run.Diagnosis;
import breve.run.outcome.ExitCode;
import breve.translate.Translator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what would trouble a run. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks models, libraries, disk, memory and rights, translates a sentence, and says what to"
            + " do.",
    footerHeading = "%nExamples:%n",
    footer = {"  breve doctor", "  breve doctor -o digests --models /srv/models"})
final class DoctorCommand implements Callable<Integer> {
  private static final String TRIAL = "Le ministre a démissionné.";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "out",
      description = "The output folder to check. Default: ${DEFAULT-VALUE}")
  private Path out;

  @Mixin private TranslationOptions translation;

  @ArgGroup(validate = false, heading = "%nBullets:%n")
  private BulletOptions bullets = new BulletOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<ExitCode> codes = new ArrayList<>();
    for (Diagnosis.Finding finding : Diagnosis.of(out)) {
      print(finding.good(), finding.subject(), finding.what());
      codes.add(finding.good() ? ExitCode.OK : ExitCode.USAGE);
    }
    codes.add(looked(this::translation));
    codes.add(looked(this::bullets));
    return ExitCode.strongest(codes).number();
  }

  private String translation(PrintWriter err) {
    try (Translator translator = translation.settings(err).openTranslator()) {
      String english = translator.translate(List.of(TRIAL)).join().get(0).english();
      return translator.signature() + " says: " + TRIAL + " = " + english;
    }
  }

  private String bullets(PrintWriter err) {
    Settings settings = translation.settings(err);
    bullets.fill(settings);
    try (LoadedSelector loaded = settings.openSelector()) {
      return loaded.selector().signature();
    }
  }

  /** Loads models, and says which. */
  private ExitCode looked(Function<PrintWriter, String> loading) {
    try {
      print(true, "model", loading.apply(spec.commandLine().getErr()));
      return ExitCode.OK;
    } catch (ModelProblem e) {
      print(false, "model", e.getMessage());
      return ExitCode.MODEL;
    } catch (LinkageError e) {
      print(false, "model", "ONNX Runtime's library doesn't load (" + e.getMessage() + ")");
      return ExitCode.MODEL;
    }
  }

  private void print(boolean good, String subject, String what) {
    String mark = good ? "ok  " : "BAD ";
    spec.commandLine().getOut().println(mark + subject + ": " + what);
  }
}
