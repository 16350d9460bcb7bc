package breve.cli;

import breve.run.outcome.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command, and says so where what was asked for could not be written: {@code breve translate
 * a.txt > /dev/full}. A {@link java.io.PrintWriter} throws nothing.
 */
final class WholeOutput implements IExecutionStrategy {
  @Override
  public int execute(ParseResult result) {
    int code = new CommandLine.RunLast().execute(result);
    CommandLine command = result.commandSpec().commandLine();
    if (!command.getOut().checkError()) {
      return code;
    }
    command
        .getErr()
        .println("breve: standard output can't be written: its disk is full, or nobody reads it");
    return code == ExitCode.OK.number() ? ExitCode.SOME_FAILED.number() : code;
  }
}
