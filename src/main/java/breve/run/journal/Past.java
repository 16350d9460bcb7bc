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
 * @param met its articles, and when they were first seen
 * @param suspect what was at work when the process died, or none
 */
public record Past(
    String name,
    String path,
    String sha256,
    String signature,
    List<OutputFile> files,
    List<Met> met,
    Suspect suspect) {
  /**
   * An article of the input: the whole of it, or an item of a feed.
   *
   * @param name of its outputs
   * @param text what its French is known by, see {@link breve.edition.TextHash}
   * @param firstSeen see {@link Arrival}
   * @param sha256 of what it was read from: the input, or the item
   * @param signature of its digest
   * @param files its digest, among those of the input
   */
  public record Met(
      String name,
      String text,
      Instant firstSeen,
      String sha256,
      String signature,
      List<OutputFile> files) {
    public Met {
      files = List.copyOf(files);
    }
  }

  /**
   * A text during which the process died.
   *
   * @param deaths how often; 0 when it never did
   */
  public record Suspect(String sha256, String signature, int deaths) {
    static final Suspect NONE = new Suspect("", "", 0);

    /** How often the process died over this very text, digested in this way. */
    public int deathsOver(String text, String way) {
      return sha256.equals(text) && signature.equals(way) ? deaths : 0;
    }
  }

  public Past {
    files = List.copyOf(files);
    met = List.copyOf(met);
  }

  static Past unknown(String name, String path) {
    return new Past(name, path, "", "", List.of(), List.of(), Suspect.NONE);
  }

  Past digested(String text, String way, List<OutputFile> written, List<Met> articles) {
    return new Past(name, path, text, way, written, articles, Suspect.NONE);
  }

  Past died(String text, String way) {
    int before = suspect.deathsOver(text, way);
    return new Past(name, path, sha256, signature, files, met, new Suspect(text, way, before + 1));
  }

  Past survived() {
    return new Past(name, path, sha256, signature, files, met, Suspect.NONE);
  }
}
