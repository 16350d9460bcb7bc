package breve.summarize.compress;

import java.util.List;

/** How likely each word of a sentence is to be kept when it is shortened. */
public interface KeepModel {
  /**
   * Tags a sentence.
   *
   * @param words what white space separates, at least one
   * @return for each word the natural logarithm of the probability that it is kept
   */
  double[] keepLogProbabilities(List<String> words);

  /** The model's name with hash. */
  String signature();
}
