package breve.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds outputs for inputs: greedy search with one beam, else beam search. May be used by several
 * threads at once.
 */
public final class Generator {
  private final EncoderDecoder model;
  private final GenerationConfig config;
  private final Batching batching;

  /**
   * @param model that predicts; stays open
   * @param config how to search
   * @param batching which inputs may share a batch
   */
  public Generator(EncoderDecoder model, GenerationConfig config, Batching batching) {
    this.model = model;
    this.batching = batching;
    this.config = config;
  }

  /** How it searches. */
  public GenerationConfig config() {
    return config;
  }

  /**
   * Finds outputs for inputs. Those that may share a batch run side by side, and each leaves the
   * batch when its search is done; {@link #width} tells which may.
   *
   * @param inputs token ids with their end of sequence
   * @return for each input, in their order, its outputs, best first: one when greedy, else up to as
   *     many as beams
   * @throws IllegalArgumentException when an input is empty or longer than {@link
   *     EncoderDecoder#maxInputTokens}
   */
  public List<List<Hypothesis>> generate(List<int[]> inputs) {
    Map<Integer, List<Integer>> batches = new TreeMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      int length = inputs.get(i).length;
      if (length == 0 || length > model.maxInputTokens()) {
        throw new IllegalArgumentException(
            "an input has " + length + " tokens; the model takes 1 to " + model.maxInputTokens());
      }
      int batch = batching == Batching.SINGLE ? i : width(length);
      batches.computeIfAbsent(batch, b -> new ArrayList<>()).add(i);
    }
    List<List<Hypothesis>> results = new ArrayList<>(Collections.nCopies(inputs.size(), List.of()));
    for (List<Integer> batch : batches.values()) {
      List<List<Hypothesis>> found = search(batch.stream().map(inputs::get).toList());
      for (int i = 0; i < batch.size(); i++) {
        results.set(batch.get(i), found.get(i));
      }
    }
    return results;
  }

  /**
   * The width that an input is padded to. Only inputs of equal width share a batch, and none do
   * with {@link Batching#SINGLE}.
   *
   * @param tokens of the input
   */
  public int width(int tokens) {
    return Math.min(batching.width(tokens), model.maxInputTokens());
  }

  private List<List<Hypothesis>> search(List<int[]> inputs) {
    List<SearchState> searches = new ArrayList<>();
    for (int[] input : inputs) {
      boolean goesOn = model.continuesInput();
      GenerationConfig own = goesOn ? config.afterPrompt(input.length) : config;
      TokenRules rules = goesOn ? TokenRules.after(own, input) : TokenRules.of(own, input);
      searches.add(own.beams() == 1 ? new GreedyState(own, rules) : new BeamState(own, rules));
    }
    try (Decoding decoding =
        model.start(inputs, width(inputs.get(0).length), config.padToken(), config.startToken())) {
      run(decoding, searches);
    }
    return searches.stream().map(SearchState::hypotheses).toList();
  }

  private static void run(Decoding decoding, List<SearchState> searches) {
    List<SearchState> running = new ArrayList<>(searches);
    while (true) {
      float[] logits = decoding.logits();
      int vocabulary = decoding.vocabulary();
      List<SearchState> next = new ArrayList<>(running.size());
      List<Integer> parents = new ArrayList<>(decoding.rows());
      List<Integer> tokens = new ArrayList<>(decoding.rows());
      int row = 0;
      for (SearchState search : running) {
        int width = search.width();
        search.advance(logits, row, vocabulary);
        if (!search.isDone()) {
          next.add(search);
          for (int i = 0; i < search.width(); i++) {
            parents.add(row + search.parent(i));
            tokens.add(search.token(i));
          }
        }
        row += width;
      }
      if (next.isEmpty()) {
        return;
      }
      decoding.next(array(parents), array(tokens));
      running = next;
    }
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
