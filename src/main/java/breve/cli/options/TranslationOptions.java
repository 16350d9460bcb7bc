package breve.cli.options;

import breve.check.glossary.Glossary;
import breve.check.glossary.GlossaryProblem;
import breve.check.list.Checks;
import breve.model.ModelDirectory;
import breve.model.Processor;
import breve.translate.BatchSize;
import breve.translate.BatchingTranslator;
import breve.translate.LateTranslator;
import breve.translate.MemoryBudget;
import breve.translate.OnnxSentenceModel;
import breve.translate.Translator;
import breve.translate.Workload;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to translate, shared by all commands that do. */
public final class TranslationOptions {
  private static final Logger LOG = LoggerFactory.getLogger(TranslationOptions.class);
  private static final long MEGABYTE = 1_000_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup(validate = false, heading = "%nModels:%n")
  public ModelOptions models = new ModelOptions();

  @ArgGroup(validate = false, heading = "%nDecoding:%n")
  Decoding decoding = new Decoding();

  static final class Decoding {
    @Option(
        names = "--beam",
        paramLabel = "N",
        description =
            "Beams of the search; 1 is greedy, fast and a little worse. Without it: as the"
                + " model says.")
    Integer beam;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "Sentences translated side by side. Without it: one for each core.")
    Integer threads;

    @Option(
        names = "--no-repair",
        description = "Keep the first translation where a check rejects it: faster.")
    boolean noRepair;

    @Option(
        names = "--memory-budget",
        paramLabel = "SIZE",
        converter = SizeConverter.class,
        description =
            "Memory that the process may hold, Java's heap (-Xmx) included: 800MB. Batches, then"
                + " threads, become fewer to fit; the English stays the same.")
    Long memoryBudget;

    @Option(
        names = "--glossary",
        paramLabel = "FILE",
        description =
            "Terms to be called so: lines of French, English and, for what is not to be translated,"
                + " keep; CSV or TSV.")
    Path glossary;
  }

  private Checks checks;

  /**
   * A translator that loads its model when it is needed; a warning about the model goes to {@code
   * err}.
   */
  public Translator open(PrintWriter err) {
    Checks withTerms = checks(); // a mistake in the glossary is told before a model is looked for
    ModelDirectory directory = models.translation();
    directory.warning().ifPresent(warning -> err.println("breve: warning: " + warning));
    OptionalInt beams =
        decoding.beam == null
            ? OptionalInt.empty()
            : OptionalInt.of(atLeastOne("--beam", decoding.beam));
    Workload work = workload(directory, beams);
    LOG.info("{} threads, batches of at most {}", work.threads(), work.batch());
    String signature =
        BatchingTranslator.signature(
            OnnxSentenceModel.signature(directory, beams),
            !decoding.noRepair,
            withTerms.glossary());
    return new LateTranslator(
        signature,
        () ->
            new BatchingTranslator(
                OnnxSentenceModel.load(directory, beams, work.batch()),
                work.threads(),
                withTerms,
                !decoding.noRepair));
  }

  /** The checks, with the user's glossary where there is one; read once. */
  public Checks checks() {
    if (checks == null) {
      checks = Checks.standard();
      if (decoding.glossary != null) {
        checks = checks.with(read(decoding.glossary));
      }
    }
    return checks;
  }

  private Glossary read(Path file) {
    try {
      return Glossary.read(file);
    } catch (GlossaryProblem e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** As many threads as are wanted, or as fit into the memory budget. */
  private Workload workload(ModelDirectory directory, OptionalInt beams) {
    int threads =
        decoding.threads == null
            ? Processor.physicalCores()
            : atLeastOne("--threads", decoding.threads);
    if (decoding.memoryBudget == null) {
      return new Workload(threads, BatchSize.LARGEST);
    }
    int usual = OnnxSentenceModel.search(directory, beams).beams();
    int widest = decoding.noRepair ? usual : OnnxSentenceModel.widerBeams(usual);
    MemoryBudget budget = MemoryBudget.of(Runtime.getRuntime().maxMemory(), directory, widest);
    return budget.within(decoding.memoryBudget, threads).orElseThrow(() -> tooLittle(budget));
  }

  private ParameterException tooLittle(MemoryBudget budget) {
    return new ParameterException(
        spec.commandLine(),
        String.format(
            Locale.ROOT,
            "--memory-budget %,d MB is too little: %,d MB are needed, of which Java's heap may take"
                + " %,d MB; start Java with -Xmx300m for a smaller heap",
            decoding.memoryBudget / MEGABYTE,
            budget.least() / MEGABYTE + 1,
            budget.heap() / MEGABYTE));
  }

  private int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + " must be 1 or more, not " + value);
    }
    return value;
  }
}
