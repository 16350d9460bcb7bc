package breve.cli.options;

import breve.run.folder.OutputFolder;
import breve.run.memory.TranslationMemory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where translations are remembered. */
public final class MemoryOptions {
  @Option(
      names = "--memory",
      paramLabel = "FILE",
      description =
          "The translation memory; several output folders may share one. Without it: .breve/memory.db"
              + " in the output folder.")
  Path memory;

  @Option(
      names = "--memory-size",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      defaultValue = "500MB",
      description =
          "The memory forgets what was not used for longest when it holds more. Default:"
              + " ${DEFAULT-VALUE}")
  long memorySize = TranslationMemory.DEFAULT_BYTES;

  @Option(names = "--no-memory", description = "Remember nothing, and translate all sentences.")
  boolean none;

  /** Opens the memory, unless none is wanted. */
  public Optional<TranslationMemory> open(OutputFolder out) {
    return none
        ? Optional.empty()
        : Optional.of(TranslationMemory.open(memory == null ? out.memory() : memory, memorySize));
  }
}
