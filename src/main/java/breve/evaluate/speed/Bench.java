package breve.evaluate.speed;

import breve.decode.GenerationConfig;
import breve.decode.StageTimes;
import breve.decode.TranslationModel;
import breve.model.ModelDirectory;
import breve.model.SessionSettings;
import breve.translate.BatchRule;
import breve.translate.BatchSize;
import breve.translate.BatchingTranslator;
import breve.translate.OnnxSentenceModel;
import breve.translate.SentenceModel;
import breve.translate.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures how fast a model translates: greedy and with beams, one sentence at a time on one thread
 * and in batches on all. The first of these is the baseline of the others.
 */
public final class Bench {
  private static final Path STATUS = Path.of("/proc/self/status");

  private final List<String> sentences;
  private final int warmup;
  private final int threads;

  /**
   * @param sentences French
   * @param warmup how many of them are translated before each row, unmeasured
   * @param threads of the batched rows
   */
  public Bench(List<String> sentences, int warmup, int threads) {
    this.sentences = List.copyOf(sentences);
    this.warmup = Math.min(warmup, sentences.size());
    this.threads = threads;
  }

  /**
   * Loads a model and measures it.
   *
   * @param directory opens, and so verifies, the model; its time counts as loading
   * @param beams of the rows that aren't greedy
   */
  public BenchReport run(Supplier<ModelDirectory> directory, int beams) {
    long start = System.nanoTime();
    try (TranslationModel model = TranslationModel.load(directory.get(), SessionSettings.DEFAULT)) {
      double loadSeconds = seconds(start);
      List<BenchReport.Row> rows = new ArrayList<>();
      for (boolean batched : new boolean[] {false, true}) {
        for (int width : new int[] {1, beams}) {
          rows.add(row(model, width, batched, rows));
        }
      }
      return new BenchReport(
          "translation:" + model.directory().signature(),
          Runtime.getRuntime().availableProcessors(),
          sentences.size(),
          loadSeconds,
          peakMegabytes(),
          rows);
    }
  }

  private BenchReport.Row row(
      TranslationModel model, int beams, boolean batched, List<BenchReport.Row> before) {
    GenerationConfig config = model.config().withBeams(beams);
    StageTimes times = new StageTimes();
    OnnxSentenceModel plain =
        new OnnxSentenceModel(model, model.timedGenerator(config, times), BatchSize.LARGEST);
    BatchRule rule = batched ? plain.batchRule() : BatchRule.ALONE;
    int workers = batched ? threads : 1;
    OnnxSentenceModel cold =
        new OnnxSentenceModel(model, model.generator(config), BatchSize.LARGEST);
    translate(new MeasuredModel(cold, rule, new StageTimes()), workers, warmup);
    MeasuredModel measured = new MeasuredModel(plain, rule, times);
    double seconds = translate(measured, workers, sentences.size());
    double rate = sentences.size() / seconds;
    return new BenchReport.Row(
        (beams == 1 ? "greedy" : "beam " + beams) + (batched ? ", batched" : ", alone"),
        beams,
        rule.maxSentences() > 1,
        workers,
        seconds,
        rate,
        measured.targetTokens() / seconds,
        before.isEmpty() ? 1 : rate / before.get(0).sentencesPerSecond(),
        measured.shares());
  }

  private double translate(SentenceModel model, int workers, int count) {
    long start = System.nanoTime();
    try (Translator translator = new BatchingTranslator(model, workers)) {
      translator.translate(sentences.subList(0, count)).join();
      return seconds(start);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The kernel's high-water mark of the resident set. */
  private static long peakMegabytes() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // not Linux: the report says so with a zero
    }
  }
}
