package breve.evaluate.speed;

import breve.decode.Hypothesis;
import breve.decode.StageTimes;
import breve.translate.BatchRule;
import breve.translate.SentenceModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Another model, with a stopwatch for each stage and a count of tokens. Leaves that model open. */
final class MeasuredModel implements SentenceModel {
  private final SentenceModel model;
  private final BatchRule rule;
  private final StageTimes inside;
  private final LongAdder tokenise = new LongAdder();
  private final LongAdder generate = new LongAdder();
  private final LongAdder detokenise = new LongAdder();
  private final LongAdder targetTokens = new LongAdder();

  MeasuredModel(SentenceModel model, BatchRule rule, StageTimes inside) {
    this.model = model;
    this.rule = rule;
    this.inside = inside;
  }

  /** Share of each stage in the time of all of them, 0 to 1, in the order of the work. */
  Map<String, Double> shares() {
    long search = generate.sum() - inside.encoderNanos() - inside.decoderNanos();
    double all = tokenise.sum() + generate.sum() + detokenise.sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("tokenise", tokenise.sum() / all);
    shares.put("encoder", inside.encoderNanos() / all);
    shares.put("decoder", inside.decoderNanos() / all);
    shares.put("search", search / all);
    shares.put("detokenise", detokenise.sum() / all);
    return shares;
  }

  /** Tokens of the best hypotheses, end of sequence included. */
  long targetTokens() {
    return targetTokens.sum();
  }

  private static <T> T timed(LongAdder stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    stage.add(System.nanoTime() - start);
    return result;
  }

  @Override
  public List<Integer> encode(String french) {
    return timed(tokenise, () -> model.encode(french));
  }

  @Override
  public String decode(List<Integer> tokens) {
    return timed(detokenise, () -> model.decode(tokens));
  }

  @Override
  public List<List<Hypothesis>> generate(List<List<Integer>> batch) {
    List<List<Hypothesis>> hypotheses = timed(generate, () -> model.generate(batch));
    hypotheses.forEach(h -> targetTokens.add(h.get(0).tokens().size() + 1L));
    return hypotheses;
  }

  /** Not measured: benchmarks translate without repair. */
  @Override
  public List<List<Hypothesis>> generateWider(List<List<Integer>> batch) {
    return model.generateWider(batch);
  }

  @Override
  public int maxSourceTokens() {
    return model.maxSourceTokens();
  }

  @Override
  public BatchRule batchRule() {
    return rule;
  }

  @Override
  public String signature() {
    return model.signature();
  }

  @Override
  public void close() {}
}
