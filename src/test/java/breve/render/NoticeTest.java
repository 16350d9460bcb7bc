package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.BlockKind;
import breve.article.Source;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.quality.Estimate;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.digest.SampleDigests;
import breve.edition.EditionBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final String CHECKED =
      " Numbers, names, times, negation and left-over French were checked; the sense was not.";

  @Test
  void one_line_says_how_many_sentences_need_care() {
    assertThat(Notice.care(digest(Confidence.SURE, Confidence.WEAK, Confidence.LIKELY)))
        .isEqualTo(
            "2 of 3 sentences need care; they are marked, with the reason and the French."
                + CHECKED);
    assertThat(Notice.care(digest(Confidence.SURE)))
        .isEqualTo(
            "1 of 1 sentence needs care; it is marked, with the reason and the French." + CHECKED);
  }

  @Test
  void no_finding_is_no_promise() {
    assertThat(Notice.care(digest(Confidence.WEAK, Confidence.WEAK)))
        .isEqualTo("No sentence is marked." + CHECKED);
  }

  @Test
  void where_the_model_brings_an_estimator_the_line_says_how_many_are_right() {
    Digest plain = digest(Confidence.SURE, Confidence.WEAK, Confidence.WEAK);
    assertThat(Notice.care(estimated(plain, 0.2, 0.9, 0.8)))
        .isEqualTo(
            "1 of 3 sentences needs care; it is marked, with the reason and the French. Numbers,"
                + " names, times, negation and left-over French were checked; by estimate about 2"
                + " of 3 sentences are right.");
  }

  @Test
  void in_an_edition_nothing_is_said_of_an_article_of_which_nothing_is_known() {
    Digest plain = digest(Confidence.WEAK, Confidence.WEAK);

    assertThat(inShort(plain)).isEmpty();
    assertThat(inShort(digest(Confidence.LIKELY, Confidence.WEAK)))
        .contains("1 of 2 sentences needs care");
    assertThat(inShort(estimated(plain, 0.7, 0.6))).contains("about 1 of 2 right by estimate");
    assertThat(inShort(estimated(digest(Confidence.SURE, Confidence.SURE), 0.1, 0.1)))
        .contains("2 of 2 sentences need care, about 0 of 2 right by estimate");
  }

  private static Optional<String> inShort(Digest digest) {
    return Notice.careInShort(
        new EditionBuilder().add(digest, Instant.EPOCH).build("").articles().get(0));
  }

  private static Digest estimated(Digest plain, double... right) {
    List<DigestSentence> sentences = new ArrayList<>();
    for (DigestSentence s : plain.sentences().toList()) {
      sentences.add(
          new DigestSentence(
              s.id(),
              s.french(),
              s.english(),
              s.edited(),
              s.logProbability(),
              s.findings(),
              Optional.of(new Estimate(right[sentences.size()], 0))));
    }
    return new Digest(
        plain.id(),
        plain.source(),
        plain.date(),
        plain.title(),
        List.of(new DigestBlock("b1", BlockKind.TEXT, sentences)),
        plain.bullets(),
        plain.signature());
  }

  @Test
  void a_doubtful_title_is_told_with_the_reason() {
    Finding finding =
        new Finding(
            Finding.Kind.NUMBER,
            Confidence.SURE,
            Optional.empty(),
            Optional.empty(),
            "“3” is lost");
    Digest plain = digest(Confidence.WEAK);
    Digest digest =
        new Digest(
            plain.id(),
            plain.source(),
            plain.date(),
            new DigestTitle("Trois", "Four", Optional.empty(), false, List.of(finding)),
            plain.blocks(),
            plain.bullets(),
            plain.signature());

    assertThat(digest.needsCare()).isTrue();
    assertThat(Notice.care(digest)).endsWith(" The title needs care: “3” is lost.");
  }

  private static Digest digest(Confidence... findings) {
    List<DigestSentence> sentences = new ArrayList<>();
    for (Confidence confidence : findings) {
      Finding finding =
          new Finding(
              Finding.Kind.NUMBER, confidence, Optional.empty(), Optional.empty(), "“3” is lost");
      sentences.add(
          new DigestSentence(
              "b1s" + (sentences.size() + 1),
              "Trois.",
              "x",
              Optional.empty(),
              -1,
              List.of(finding)));
    }
    return new Digest(
        "a",
        new Source("a.txt", SampleDigests.SHA256, "fr"),
        Optional.empty(),
        new DigestTitle("Trois", "Three", false),
        List.of(new DigestBlock("b1", BlockKind.TEXT, sentences)),
        List.of(),
        "signature");
  }
}
