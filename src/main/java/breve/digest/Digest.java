package breve.digest;

import breve.article.BlockKind;
import breve.article.PartialDate;
import breve.article.SentenceId;
import breve.article.Source;
import breve.check.Finding;
import breve.check.quality.Estimate;
import breve.summarize.Bullet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The result for one article. Holds no wall-clock time, so the same input gives the same digest.
 *
 * @param id the article's name
 * @param blocks the whole article, French and English, in document order
 * @param names those that the model spelt in several ways
 * @param bullets three to five, fewer when the article has fewer sentences
 * @param signature one line that pins how this digest was made
 */
public record Digest(
    String id,
    Source source,
    Optional<PartialDate> date,
    DigestTitle title,
    List<DigestBlock> blocks,
    List<OneName> names,
    List<Bullet> bullets,
    String signature) {
  /** Version of the JSON form; see {@code docs/digest-schema.json}. */
  public static final int SCHEMA_VERSION = 2;

  public Digest {
    blocks = List.copyOf(blocks);
    names = List.copyOf(names);
    bullets = List.copyOf(bullets);
  }

  /** A digest in which no name had several forms. */
  public Digest(
      String id,
      Source source,
      Optional<PartialDate> date,
      DigestTitle title,
      List<DigestBlock> blocks,
      List<Bullet> bullets,
      String signature) {
    this(id, source, date, title, blocks, List.of(), bullets, signature);
  }

  /** All sentences of all blocks, in document order. */
  public Stream<DigestSentence> sentences() {
    return blocks.stream().flatMap(b -> b.sentences().stream());
  }

  /**
   * How many of the sentences are right, as far as their estimates can tell; empty where the model
   * brings no estimator.
   */
  public OptionalInt probablyRight() {
    List<Optional<Estimate>> estimates = sentences().map(DigestSentence::estimate).toList();
    return !estimates.isEmpty() && estimates.stream().allMatch(Optional::isPresent)
        ? OptionalInt.of(
            (int)
                Math.round(
                    estimates.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Estimate::right)
                        .sum()))
        : OptionalInt.empty();
  }

  /** The sentences of which a check warns the reader, in document order. */
  public List<DigestSentence> sentencesThatNeedCare() {
    return sentences().filter(DigestSentence::needsCare).toList();
  }

  /**
   * What checks found that a reader is warned of: the title's, then the sentences' in their order.
   */
  public List<Finding> findings() {
    return Stream.concat(
            title.findings().stream(),
            sentences().flatMap(sentence -> sentence.findings().stream()))
        .filter(Finding::shown)
        .toList();
  }

  /** Whether a check warns the reader of a sentence or the title. */
  public boolean needsCare() {
    return title.needsCare() || sentences().anyMatch(DigestSentence::needsCare);
  }

  /**
   * The title in both languages.
   *
   * @param english the model's
   * @param edited ours, where a correction was made; empty where nothing changed
   * @param derived true when the article had no title and its first sentence was cut to serve as
   *     one
   */
  public record DigestTitle(
      String french,
      String english,
      Optional<String> edited,
      boolean derived,
      List<Finding> findings) {
    public DigestTitle {
      findings = List.copyOf(findings);
    }

    /** A title in which nothing was found or changed. */
    public DigestTitle(String french, String english, boolean derived) {
      this(french, english, Optional.empty(), derived, List.of());
    }

    /** Whether a check warns the reader of it. */
    public boolean needsCare() {
      return findings.stream().anyMatch(Finding::shown);
    }

    /** What a reader is shown: the edited English where there is one, else the model's. */
    public String shown() {
      return edited.orElse(english);
    }
  }

  /**
   * A name that the model spelt in several ways and that was given one form.
   *
   * @param form the one that is used
   * @param variants the model's others, sorted
   * @param sentences ids of those that were changed, in document order; without the title's
   */
  public record OneName(String form, List<String> variants, List<SentenceId> sentences) {
    public OneName {
      variants = List.copyOf(variants);
      sentences = List.copyOf(sentences);
    }
  }

  /** A block in both languages. */
  public record DigestBlock(String id, BlockKind kind, List<DigestSentence> sentences) {
    public DigestBlock {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence in both languages.
   *
   * @param english the model's
   * @param edited ours, where a correction needed the whole article; empty where nothing changed
   * @param logProbability of the English given the French, natural log, rounded to 3 places
   * @param estimate how likely it is right; empty where the model brings no estimator
   */
  public record DigestSentence(
      SentenceId id,
      String french,
      String english,
      Optional<String> edited,
      double logProbability,
      List<Finding> findings,
      Optional<Estimate> estimate) {
    public DigestSentence {
      findings = List.copyOf(findings);
    }

    /** With its id as it is written: {@code b3s2}. */
    public DigestSentence(
        String id,
        String french,
        String english,
        Optional<String> edited,
        double logProbability,
        List<Finding> findings) {
      this(SentenceId.of(id), french, english, edited, logProbability, findings, Optional.empty());
    }

    /** Whether a check warns the reader of it. */
    public boolean needsCare() {
      return findings.stream().anyMatch(Finding::shown);
    }

    /** What a reader is shown: the edited English where there is one, else the model's. */
    public String shown() {
      return edited.orElse(english);
    }
  }
}
