package breve.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Beam search for one input, step by step as transformers 5.18 does it for a batch of one ({@code
 * GenerationMixin._beam_search}): of all continuations of the open beams the best twice as many as
 * beams are candidates (more with several end tokens); a candidate that ends an output counts only
 * among the first as many as beams; the best of the rest are the next open beams.
 */
final class BeamState implements SearchState {
  /** An open beam goes on with a token. */
  private record Candidate(int beam, int token, double logProbability) {}

  /** How likely each token of an output was, the last one first; beams share their beginnings. */
  private record Step(double logProbability, Step before) {
    static List<Double> all(Step last) {
      List<Double> steps = new ArrayList<>();
      for (Step step = last; step != null; step = step.before) {
        steps.add(step.logProbability);
      }
      Collections.reverse(steps);
      return steps;
    }
  }

  /** A partial output, start token first, that came from one of the beams before. */
  private static final class Beam {
    final int[] output;
    final int parent;
    final double logProbability;
    final Step last;

    Beam(int[] output, int parent, double logProbability, Step last) {
      this.output = output;
      this.parent = parent;
      this.logProbability = logProbability;
      this.last = last;
    }
  }

  /** Best first; equals in the order of torch's flattened scores. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::logProbability)
          .reversed()
          .thenComparingInt(Candidate::beam)
          .thenComparingInt(Candidate::token);

  private static final Comparator<Hypothesis> BEST_HYPOTHESIS =
      Comparator.comparingDouble(Hypothesis::score).reversed();

  private final GenerationConfig config;
  private final TokenRules rules;
  private final int candidateCount;
  private final LogSumExp normalisers = new LogSumExp();
  private final TopTokens best;
  private final List<Hypothesis> finished = new ArrayList<>();
  private List<Beam> open;
  private int length = 1;
  private boolean done;

  BeamState(GenerationConfig config, TokenRules rules) {
    this.config = config;
    this.rules = rules;
    candidateCount = Math.max(2, 1 + config.endTokens().size()) * config.beams();
    best = new TopTokens(candidateCount);
    open = List.of(new Beam(new int[] {config.startToken()}, 0, 0, null));
  }

  @Override
  public void advance(float[] logits, int firstRow, int vocabulary) {
    List<Candidate> candidates = candidates(logits, firstRow, vocabulary);
    if (candidates.isEmpty()) {
      throw new IllegalStateException("the model predicts no token that may come next");
    }
    length++;
    boolean full = length >= config.maxLength();
    List<Beam> next = new ArrayList<>(config.beams());
    for (int rank = 0; rank < candidates.size(); rank++) {
      Candidate candidate = candidates.get(rank);
      boolean ends = config.endTokens().contains(candidate.token());
      if ((ends || full) && rank < config.beams()) {
        finish(candidate, ends);
      } else if (!ends && !full && next.size() < config.beams()) {
        next.add(extend(candidate));
      }
    }
    if (finished.size() > config.beams()) {
      finished.sort(BEST_HYPOTHESIS);
      finished.subList(config.beams(), finished.size()).clear();
    }
    open = next;
    done = open.isEmpty() || !canImprove();
  }

  /** The best continuations of all open beams, best first. */
  private List<Candidate> candidates(float[] logits, int firstRow, int vocabulary) {
    List<Candidate> candidates = new ArrayList<>();
    Optional<List<Integer>> forced = rules.forced(length);
    for (int b = 0; b < open.size(); b++) {
      Beam beam = open.get(b);
      if (forced.isPresent()) {
        for (int token : forced.get()) {
          candidates.add(new Candidate(b, token, beam.logProbability));
        }
        continue;
      }
      int from = (firstRow + b) * vocabulary;
      double normaliser = normalisers.of(logits, from, vocabulary);
      rules.apply(logits, from, vocabulary, beam.output, length, normaliser);
      best.select(logits, from, vocabulary);
      for (int i = 0; i < best.size(); i++) {
        double logProbability = beam.logProbability + (best.value(i) - normaliser);
        candidates.add(new Candidate(b, best.token(i), logProbability));
      }
    }
    candidates.sort(BEST_FIRST);
    return candidates.subList(0, Math.min(candidateCount, candidates.size()));
  }

  private Beam extend(Candidate candidate) {
    int[] output = Arrays.copyOf(open.get(candidate.beam()).output, length);
    output[length - 1] = candidate.token();
    return new Beam(output, candidate.beam(), candidate.logProbability(), step(candidate));
  }

  private Step step(Candidate candidate) {
    Beam beam = open.get(candidate.beam());
    return new Step(candidate.logProbability() - beam.logProbability, beam.last);
  }

  private void finish(Candidate candidate, boolean ends) {
    List<Integer> tokens = new ArrayList<>();
    int[] output = open.get(candidate.beam()).output;
    for (int i = 1; i < output.length; i++) {
      tokens.add(output[i]);
    }
    if (!ends) {
      tokens.add(candidate.token());
    }
    double score = normalised(candidate.logProbability(), length - 1);
    finished.add(
        new Hypothesis(tokens, candidate.logProbability(), score, ends, Step.all(step(candidate))));
  }

  /** Whether an open beam may become better than the worst of enough finished outputs. */
  private boolean canImprove() {
    if (finished.size() < config.beams()) {
      return true;
    }
    if (config.earlyStopping() == EarlyStopping.FIRST) {
      return false;
    }
    boolean growing = config.earlyStopping() == EarlyStopping.NEVER && config.lengthPenalty() > 0;
    int generated = growing ? config.maxLength() - 1 : length - 1;
    double possible = normalised(open.get(0).logProbability, generated);
    double worst = finished.stream().mapToDouble(Hypothesis::score).min().orElseThrow();
    return possible > worst;
  }

  private double normalised(double logProbability, int generated) {
    return logProbability / Math.pow(generated, config.lengthPenalty());
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public int width() {
    return open.size();
  }

  @Override
  public int parent(int i) {
    return open.get(i).parent;
  }

  @Override
  public int token(int i) {
    return open.get(i).output[length - 1];
  }

  @Override
  public List<Hypothesis> hypotheses() {
    return finished.stream().sorted(BEST_HYPOTHESIS).toList();
  }
}
