package breve.run.journal;

import breve.run.folder.OutputFile;
import java.time.Instant;
import java.util.List;

/**
 * What the journal knows of one input.
 *
 * @param name of its outputs
 * @param path of the input
 * @param sha256 of the input when it was last digested; empty if it never was, or not all of it
 * @param signature of its digests; empty if there are none
 * @param files its digests, below the output folder
 * @param articles that it holds, and when they were first seen
 * @param suspect what was at work when the process died, or none
 */
public record Past(
    String name,
    String path,
    String sha256,
    String signature,
    List<OutputFile> files,
    List<KnownArticle> articles,
    Suspect suspect) {
  /**
   * An article of the input: the whole of it, or an item of a feed.
   *
   * @param name of its outputs
   * @param text what its French is known by, see {@link breve.edition.TextHash}
   * @param firstSeen see {@link FirstSeenClock}
   * @param sha256 of what it was read from: the input, or the item
   * @param signature of its digest
   * @param files its digest, among those of the input
   */
  public record KnownArticle(
      String name,
      String text,
      Instant firstSeen,
      String sha256,
      String signature,
      List<OutputFile> files) {
    public KnownArticle {
      files = List.copyOf(files);
    }
  }

  /**
   * A text that was at work when the process died.
   *
   * @param deaths how often that was its own fault, see {@link Company}; other deaths may be
   *     another's fault, or nobody's
   */
  public record Suspect(String sha256, String signature, int deaths) {
    static final Suspect NONE = new Suspect("", "", 0);

    /** Whether it was at work at some death, alone or in company. */
    public boolean isAny() {
      return !sha256.isEmpty();
    }

    /** How often the process died over this very text, digested in this way. */
    public int deathsOver(String text, String way) {
      return sha256.equals(text) && signature.equals(way) ? deaths : 0;
    }
  }

  public Past {
    files = List.copyOf(files);
    articles = List.copyOf(articles);
  }

  static Past unknown(String name, String path) {
    return new Past(name, path, "", "", List.of(), List.of(), Suspect.NONE);
  }

  Past digested(String text, String way, List<OutputFile> written, List<KnownArticle> found) {
    return new Past(name, path, text, way, written, found, Suspect.NONE);
  }

  /** The process died over this text. */
  Past died(String text, String way) {
    return suspected(text, way, suspect.deathsOver(text, way) + 1);
  }

  /** The process died while this text was at work, and perhaps of something else. */
  Past diedInCompany(String text, String way) {
    return suspected(text, way, suspect.deathsOver(text, way));
  }

  Past suspected(String text, String way, int deaths) {
    return new Past(name, path, sha256, signature, files, articles, new Suspect(text, way, deaths));
  }

  Past survived() {
    return new Past(name, path, sha256, signature, files, articles, Suspect.NONE);
  }
}
