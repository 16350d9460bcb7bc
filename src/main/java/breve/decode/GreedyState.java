package breve.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Greedy search: always the likeliest token. */
final class GreedyState implements SearchState {
  private final GenerationConfig config;
  private final TokenRules rules;
  private final LogSumExp normalisers = new LogSumExp();
  private final TopTokens best = new TopTokens(1);
  private final int[] output;
  private final List<Double> steps = new ArrayList<>();
  private int length = 1;
  private double logProbability;
  private boolean ended;

  GreedyState(GenerationConfig config, TokenRules rules) {
    this.config = config;
    this.rules = rules;
    output = new int[config.maxLength()];
    output[0] = config.startToken();
  }

  @Override
  public void advance(float[] logits, int firstRow, int vocabulary) {
    int from = firstRow * vocabulary;
    Optional<List<Integer>> forced = rules.forced(length);
    if (forced.isPresent()) {
      append(forced.get().get(0), 0);
      return;
    }
    double normaliser = normalisers.of(logits, from, vocabulary);
    float[] predicted =
        rules.reweighs() ? Arrays.copyOfRange(logits, from, from + vocabulary) : new float[0];
    rules.apply(logits, from, vocabulary, output, length, 0);
    best.select(logits, from, vocabulary);
    if (best.size() == 0) {
      throw new IllegalStateException("the model predicts no token that may come next");
    }
    int token = best.token(0);
    // What the model said, not what the penalty made of it.
    double value = rules.reweighs() ? predicted[token] : best.value(0);
    append(token, value - normaliser);
  }

  private void append(int token, double tokenLogProbability) {
    output[length++] = token;
    steps.add(tokenLogProbability);
    logProbability += tokenLogProbability;
    ended = config.endTokens().contains(token);
  }

  @Override
  public boolean isDone() {
    return ended || length >= config.maxLength();
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public int parent(int i) {
    return 0;
  }

  @Override
  public int token(int i) {
    return output[length - 1];
  }

  @Override
  public List<Hypothesis> hypotheses() {
    List<Integer> tokens = new ArrayList<>();
    for (int i = 1; i < (ended ? length - 1 : length); i++) {
      tokens.add(output[i]);
    }
    double score = logProbability / Math.pow(length - 1, config.lengthPenalty());
    return List.of(new Hypothesis(tokens, logProbability, score, ended, steps));
  }
}
