package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.BlockKind;
import breve.article.Source;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.digest.SampleDigests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {
  @Test
  void one_line_says_how_many_sentences_need_care() {
    assertThat(Notice.care(digest(Confidence.SURE, Confidence.WEAK, Confidence.LIKELY)))
        .isEqualTo("2 of 3 sentences need care; they are marked, with the reason and the French.");
    assertThat(Notice.care(digest(Confidence.SURE)))
        .isEqualTo("1 of 1 sentence needs care; it is marked, with the reason and the French.");
  }

  @Test
  void no_finding_is_no_promise() {
    assertThat(Notice.care(digest(Confidence.WEAK, Confidence.WEAK)))
        .isEqualTo("Automatic checks found no fault in 2 sentences; they don't see everything.");
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
