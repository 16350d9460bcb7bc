package breve.cli;

import breve.language.Version;
import breve.run.folder.OutputFolder;
import breve.run.memory.MemoryExport;
import breve.run.outcome.ExitCode;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the translation memory as TMX. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes every remembered sentence with its English as TMX 1.4b, which translators' tools read.",
      "Each pair tells how it was made, and what a check doubts in it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve memory export --tmx memory.tmx",
      "  breve memory export -o digests --tmx - | gzip > memory.tmx.gz"
    })
final class MemoryExportCommand implements Callable<Integer> {
  @Option(
      names = "--tmx",
      paramLabel = "FILE",
      required = true,
      description = "Where to write; - is standard output.")
  private Path tmx;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "out",
      description = "The output folder of the runs. Default: ${DEFAULT-VALUE}")
  private Path out;

  @Option(
      names = "--memory",
      paramLabel = "FILE",
      description = "The memory, if it is not the one in the output folder.")
  private Path memory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path from = memory == null ? new OutputFolder(out).memory() : memory;
    MemoryExport export = new MemoryExport(from, Version.current());
    try {
      if (tmx.toString().equals("-")) {
        export.tmx(spec.commandLine().getOut());
      } else {
        export.tmx(tmx);
      }
      return ExitCode.OK.number();
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
