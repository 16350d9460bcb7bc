package breve.cli;

import breve.SettingsException;
import breve.model.ModelProblem;
import breve.run.outcome.ExitCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a command could not do: one line that names the file and the remedy, and an exit code. */
final class OneLineErrors implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult result)
      throws Exception {
    Throwable problem = unwrapped(thrown);
    if (problem instanceof ParameterException usage) {
      return command.getParameterExceptionHandler().handleParseException(usage, new String[0]);
    }
    if (problem instanceof SettingsException settings) {
      ParameterException usage =
          new ParameterException(command, settings.onCommandLine(), settings);
      return command.getParameterExceptionHandler().handleParseException(usage, new String[0]);
    }
    String name = command.getCommandSpec().qualifiedName();
    LoggerFactory.getLogger(Main.class).debug("{} failed", name, problem);
    command.getErr().println(name + ": " + line(problem));
    return code(problem).number();
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable t = thrown;
    while ((t instanceof CompletionException || t instanceof ExecutionException)
        && t.getCause() != null) {
      t = t.getCause();
    }
    return t;
  }

  private static String line(Throwable problem) {
    if (problem instanceof ModelProblem) {
      return problem.getMessage();
    }
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file; check the path";
    }
    if (problem instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied; check its owner and mode";
    }
    if (problem instanceof IOException) {
      return problem.getMessage();
    }
    return "internal error: " + problem + "; please report it, with the output of -v";
  }

  private static ExitCode code(Throwable problem) {
    if (problem instanceof ModelProblem) {
      return ExitCode.MODEL;
    }
    boolean full = String.valueOf(problem.getMessage()).contains("No space left");
    if (problem instanceof IOException && full) {
      return ExitCode.SOME_FAILED; // a wrong path is the caller's fault, a full disk is not
    }
    return problem instanceof IOException ? ExitCode.USAGE : ExitCode.INTERNAL_ERROR;
  }
}
