package breve.cli;

import breve.model.ModelProblem;
import breve.run.Diagnosis;
import breve.run.ExitCode;
import breve.translate.Translator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "out",
      description = "The output folder to check. Default: ${DEFAULT-VALUE}")
  private Path out;

  @Mixin private TranslationOptions translation;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<ExitCode> codes = new ArrayList<>();
    for (Diagnosis.Finding finding : Diagnosis.of(out)) {
      print(finding.good(), finding.subject(), finding.what());
      codes.add(finding.good() ? ExitCode.OK : ExitCode.USAGE);
    }
    codes.add(model());
    return ExitCode.strongest(codes).number();
  }

  private ExitCode model() {
    PrintWriter err = spec.commandLine().getErr();
    try (Translator translator = translation.open(err)) {
      String english = translator.translate(List.of("Bonjour.")).join().get(0).english();
      print(true, "model", translator.signature() + " says: Bonjour. = " + english);
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
