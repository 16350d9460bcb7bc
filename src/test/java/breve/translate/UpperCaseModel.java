package breve.translate;

import breve.decode.Hypothesis;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A model for tests: a token is a character, English is French in capitals. */
public final class UpperCaseModel implements SentenceModel {
  /** The number of sentences of each batch so far. */
  public final ConcurrentLinkedQueue<Integer> batches = new ConcurrentLinkedQueue<>();

  private final BatchRule rule;
  private final int maxSourceTokens;

  public UpperCaseModel(BatchRule rule, int maxSourceTokens) {
    this.rule = rule;
    this.maxSourceTokens = maxSourceTokens;
  }

  @Override
  public List<Integer> encode(String french) {
    return french.codePoints().boxed().toList();
  }

  @Override
  public String decode(List<Integer> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(text::appendCodePoint);
    return text.toString();
  }

  @Override
  public List<List<Hypothesis>> generate(List<List<Integer>> batch) {
    batches.add(batch.size());
    return batch.stream()
        .map(
            source -> {
              String french = decode(source);
              if (french.contains("poison")) {
                throw new IllegalStateException("the model choked");
              }
              List<Integer> english = encode(french.toUpperCase(Locale.ROOT));
              return List.of(new Hypothesis(english, -source.size(), -1, true));
            })
        .toList();
  }

  @Override
  public List<List<Hypothesis>> generateWider(List<List<Integer>> batch) {
    return generate(batch);
  }

  @Override
  public int maxSourceTokens() {
    return maxSourceTokens;
  }

  @Override
  public BatchRule batchRule() {
    return rule;
  }

  @Override
  public String signature() {
    return "model:upper-case";
  }

  @Override
  public void close() {}
}
