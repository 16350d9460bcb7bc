package breve.digest;

import breve.article.BlockKind;
import breve.article.Origin;
import breve.article.PartialDate;
import breve.article.SentenceId;
import breve.article.Source;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.digest.Digest.OneName;
import breve.language.Span;
import breve.summarize.Bullet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Digests for the tests of this room; their texts are ours. */
public final class SampleDigests {
  public static final String SHA256 = "0123456789abcdef".repeat(4);
  public static final String SIGNATURE = "breve:0.1.0|fr-en:preview:0a1b2c|beam=4|lexrank";

  /** What a hostile article would like to smuggle into a page. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "[click](javascript:alert(1)) <javascript:alert(1)> ![x](http://evil.example/p.png)",
          "</span></small></article></body></html><!-- <![CDATA[ ]]> <?php ?>",
          "# Not a heading\n\n- not a list\n> not a quote\n```\nnot code\n```",
          "1. no list 1) none * _ ~~ ** __ `tick` ``two`` | pipe | $x$ $$y$$ &amp; &#60; \\",
          "--- === +++ ***",
          "=== after",
          "https://evil.example www.evil.example mailto:a@evil.example <http://evil.example>",
          "{{ 1 + 1 }} {% include 'x' %} ${7*7} #{7*7} [[${x}]] <%= 1 %>",
          "\"quotes' & <b>bold</b> \u202Eesrever\u2028\u2029\u0085 \uFFFE \u0001 end",
          "[x]: http://evil.example \"ref\"\n\n[x] [^1] :smile: @everyone");

  private SampleDigests() {}

  /** An article with every kind of block and findings of every confidence. */
  public static Digest bridge() {
    DigestSentence wrongNumber =
        new DigestSentence(
            "b2s1",
            "Quelque 200 élèves ont quitté le lycée.",
            "Some 2,000 students left the school.",
            Optional.of("Some 2,000 pupils left the school."),
            -3.25,
            List.of(
                new Finding(
                    Kind.NUMBER,
                    Confidence.SURE,
                    Optional.of(new Span(8, 11)),
                    Optional.of(new Span(5, 10)),
                    "“200” became “2,000”"),
                new Finding(
                    Kind.LENGTH,
                    Confidence.WEAK,
                    Optional.empty(),
                    Optional.empty(),
                    "shorter than usual")));
    return new Digest(
        "pont-de-lorme",
        new Source("ville/pont_de_lorme.txt", SHA256, "fr"),
        PartialDate.parse("2020-02"),
        new DigestTitle("Le pont de Lorme rouvre", "Lorme bridge reopens", false),
        List.of(
            block("b1", BlockKind.CAPTION, plain("b1s1", "Photo d’archives", "Archive picture")),
            new DigestBlock(
                "b2",
                BlockKind.TEXT,
                List.of(
                    wrongNumber,
                    plain("b2s2", "Le pont rouvre lundi.", "The bridge reopens on Monday."))),
            block("b3", BlockKind.HEADING, plain("b3s1", "Trois ans de travaux", "Three years")),
            block("b4", BlockKind.ITEM, plain("b4s1", "Deux voies.", "Two lanes.")),
            block("b5", BlockKind.ITEM, plain("b5s1", "Une piste.", "One cycle path.")),
            block("b6", BlockKind.TEXT, plain("b6s1", "Rien d’autre.", "Nothing else."))),
        List.of(
            new Bullet("The bridge reopens on Monday.", List.of(SentenceId.of("b2s2")), List.of()),
            new Bullet(
                "Some 2,000 pupils left.",
                List.of(SentenceId.of("b2s1"), SentenceId.of("b2s2"), SentenceId.of("b4s1")),
                List.of(
                    new Finding(
                        Kind.NUMBER,
                        Confidence.LIKELY,
                        Optional.empty(),
                        Optional.of(new Span(5, 10)),
                        "“2,000” is not in the French")))),
        SIGNATURE);
  }

  /** A digest whose every text is the given one. */
  public static Digest saying(String text) {
    Finding finding =
        new Finding(Kind.NAME, Confidence.SURE, Optional.empty(), Optional.empty(), text);
    return new Digest(
        "hostile",
        new Source(text, SHA256, "fr"),
        Optional.empty(),
        new DigestTitle(text, text, Optional.of(text), true, List.of(finding)),
        List.of(
            everywhere(1, BlockKind.TEXT, text, finding),
            everywhere(2, BlockKind.HEADING, text, finding),
            everywhere(3, BlockKind.ITEM, text, finding),
            everywhere(4, BlockKind.CAPTION, text, finding)),
        List.of(new OneName(text, List.of(text), List.of(SentenceId.of("b1s1")))),
        List.of(new Bullet(text, List.of(SentenceId.of("b1s1")), List.of(finding))),
        text);
  }

  /** The bridge article as a page of the Gazette has it. */
  public static Digest published() {
    return published(
        new Origin(
            Optional.of("https://www.gazette.invalid/pont?id=7&p=1"),
            Optional.of("La Gazette"),
            Optional.of("Solène Maréchal")));
  }

  /** The bridge article, published somewhere. */
  public static Digest published(Origin origin) {
    Digest d = bridge();
    Source s = d.source();
    return new Digest(
        d.id(),
        new Source(s.path(), s.sha256(), s.language(), origin),
        d.date(),
        d.title(),
        d.blocks(),
        d.bullets(),
        d.signature());
  }

  /** The bridge article under another name. */
  public static Digest named(String name) {
    Digest d = bridge();
    return new Digest(
        name, d.source(), d.date(), d.title(), d.blocks(), d.bullets(), d.signature());
  }

  /** An article of so many paragraphs. */
  public static Digest ofParagraphs(int n) {
    Digest d = bridge();
    List<DigestBlock> blocks =
        IntStream.rangeClosed(1, n)
            .mapToObj(i -> block("b" + i, BlockKind.TEXT, plain("b" + i + "s1", "Oui.", "Yes.")))
            .toList();
    return new Digest(d.id(), d.source(), d.date(), d.title(), blocks, List.of(), d.signature());
  }

  private static DigestBlock everywhere(int n, BlockKind kind, String text, Finding finding) {
    String id = "b" + n;
    return block(
        id, kind, new DigestSentence(id + "s1", text, text, Optional.empty(), 0, List.of(finding)));
  }

  private static DigestBlock block(String id, BlockKind kind, DigestSentence... sentences) {
    return new DigestBlock(id, kind, List.of(sentences));
  }

  private static DigestSentence plain(String id, String french, String english) {
    return new DigestSentence(id, french, english, Optional.empty(), -0.5, List.of());
  }
}
