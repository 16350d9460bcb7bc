package breve.cli;

import breve.Breve;
import breve.Settings;
import breve.SettingsException;
import breve.model.ModelProblem;
import breve.run.memory.TranslationMemory;
import breve.run.outcome.ExitCode;
import breve.run.work.ChildCommand;
import breve.run.work.Errand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The process in which a run has a suspect digested: the same command once more, with {@code
 * --apart}, so that all its settings are the run's.
 */
final class OwnProcess {
  private static final String OPTION = "--apart";

  private OwnProcess() {}

  /** Starts the command that is being executed once more, as such a process. */
  static ChildCommand command(CommandSpec digest) {
    List<String> arguments =
        new ArrayList<>(digest.root().commandLine().getParseResult().originalArgs());
    arguments.add(arguments.indexOf(digest.name()) + 1, OPTION); // what follows may be after a --
    return ChildCommand.ofThisProgram(Main.class.getName(), arguments);
  }

  /**
   * Serves the run that started this process.
   *
   * @param settings of the command line
   * @param memory opens the memory of translations, if one is used
   */
  static int serve(Supplier<Settings> settings, Function<Breve, Optional<TranslationMemory>> memory)
      throws IOException, InterruptedException {
    Signals.leaveToTheRun();
    FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // only answers go to the run
    Runnable orphaned = () -> Runtime.getRuntime().halt(ExitCode.TERMINATED.number());
    Errand errand = Errand.take(System.in, answers, orphaned);
    Settings shared = settings.get().heldElsewhere(errand.heldElsewhere()).warnings(told -> {});
    try (Breve breve = shared.open()) {
      serve(errand, breve, memory.apply(breve));
      return ExitCode.OK.number();
    } catch (ModelProblem | SettingsException e) {
      errand.refuse(e.getMessage());
      return ExitCode.MODEL.number();
    }
  }

  private static void serve(Errand errand, Breve breve, Optional<TranslationMemory> memory)
      throws InterruptedException {
    try {
      breve.run(errand, memory);
    } finally {
      memory.ifPresent(TranslationMemory::close);
    }
  }
}
