package breve.check;

import java.util.List;

/** One check: a pure function of a French sentence and its English. */
public interface Check {
  /**
   * What this check finds wrong; empty when all is well.
   *
   * @param french the source sentence
   * @param english its translation
   */
  List<Finding> check(String french, String english);
}
