package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.SampleDigests;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownRendererTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  /** CommonMark with GitHub's habit of making links of bare addresses. */
  private final Parser parser =
      Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

  @Test
  void a_digest_reads_well() {
    assertThat(renderer.render(SampleDigests.bridge()))
        .isEqualTo(
            """
            # Lorme bridge reopens

            <small><span lang="fr">Le pont de Lorme rouvre</span></small>

            February 2020 · Source: ville/pont\\_de\\_lorme.txt

            *Machine translation from French of ville/pont\\_de\\_lorme.txt; no person has checked it.*

            ⚠ 1 of 7 sentences needs care; it is marked, with the reason and the French. Numbers, names, times, negation and left-over French were checked; the sense was not.

            ## In brief

            - The bridge reopens on Monday. [¶2](#b2)
            - Some 2,000 pupils left. [¶2](#b2) [¶4](#b4)\\
              ⚠ **Number, probably**: “2,000” is not in the French

            ## Translation

            <a id="b1"></a>*Archive picture*

            <a id="b2"></a>Some 2,000 pupils left the school. [⚠ 1](#n1) The bridge reopens on Monday.

            > <a id="n1"></a>⚠ 1. **Number**: “200” became “2,000” — <span lang="fr">Quelque 200 élèves ont quitté le lycée.</span>

            ### <a id="b3"></a>Three years

            - <a id="b4"></a>Two lanes.
            - <a id="b5"></a>One cycle path.

            <a id="b6"></a>Nothing else.

            ---

            <small>breve:0.1.0\\|fr-en:preview:0a1b2c\\|beam=4\\|lexrank</small>
            """);
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void hostile_text_stays_text(String text) {
    Node page = parser.parse(renderer.render(SampleDigests.saying(text)));

    Marks marks = new Marks();
    page.accept(marks);
    assertThat(marks.found)
        .allMatch(
            mark ->
                mark.matches(
                    "<!-- -->|</?small>|<span lang=\"fr\">|</span>|<a id=\"[bn]\\d+\">|</a>|#[bn]\\d"));
  }

  @ParameterizedTest
  @FieldSource("hostile")
  void escaped_text_says_what_the_text_said(String text) {
    Node parsed = parser.parse(MarkdownText.of(text));
    assertThat(parsed.getFirstChild()).isSameAs(parsed.getLastChild());
    assertThat(HtmlRenderer.builder().build().render(parsed)).startsWith("<p>");
    assertThat(TextContentRenderer.builder().build().render(parsed).replace("<!-- -->", ""))
        .isEqualTo(text.strip().replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ").strip());
  }

  /** Everything in a page that is more than text. */
  private static final class Marks extends AbstractVisitor {
    final List<String> found = new ArrayList<>();

    @Override
    public void visit(HtmlInline html) {
      found.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      found.add(html.getLiteral());
    }

    @Override
    public void visit(Link link) {
      found.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      found.add("image " + image.getDestination());
    }

    @Override
    public void visit(Code code) {
      found.add("code " + code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      found.add("code " + code.getLiteral());
    }
  }
}
