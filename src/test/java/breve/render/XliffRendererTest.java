package breve.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.digest.Digest;
import breve.digest.SampleDigests;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.reader.XLIFFReaderException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Read back with Okapi's reader, which checks the OASIS schemas and the rules no schema can say.
 */
class XliffRendererTest {
  private static final String SCHEMA_FACTORY =
      "javax.xml.validation.SchemaFactory:" + XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private final XliffRenderer renderer = new XliffRenderer();

  /** Okapi needs the JDK's own; epubcheck brings another to the class path. */
  @BeforeAll
  static void use_the_JDK_s_schema_validator() {
    System.setProperty(SCHEMA_FACTORY, SchemaFactory.newDefaultInstance().getClass().getName());
  }

  @AfterAll
  static void leave_no_trace() {
    System.clearProperty(SCHEMA_FACTORY);
  }

  @Test
  void a_unit_is_a_block_and_a_segment_is_a_sentence() {
    List<Unit> units = read(renderer.render(SampleDigests.bridge()));

    assertThat(units)
        .extracting(Unit::getId)
        .containsExactly("title", "b1", "b2", "b3", "b4", "b5", "b6");
    Unit text = units.get(2);
    assertThat(text.getSegmentCount()).isEqualTo(2);
    assertThat(text.getSegment(0).getSource().getPlainText())
        .isEqualTo("Quelque 200 élèves ont quitté le lycée.");
    assertThat(text.getSegment(0).getTarget().getPlainText())
        .isEqualTo("Some 2,000 pupils left the school.");
  }

  @Test
  void a_doubtful_sentence_is_offered_for_work_with_its_reason() {
    Unit text = read(renderer.render(SampleDigests.bridge())).get(2);
    Segment doubtful = text.getSegment(0);
    Segment fine = text.getSegment(1);

    assertThat(doubtful.getState()).isEqualTo(TargetState.INITIAL);
    assertThat(doubtful.getSubState()).isEqualTo("breve:doubtful");
    assertThat(fine.getState()).isEqualTo(TargetState.TRANSLATED);
    assertThat(text.getNoteCount()).isEqualTo(1);
    assertThat(text.getNotes().get(0).getText()).isEqualTo("“200” became “2,000”");
    assertThat(doubtful.getTarget().getOwnTags()).isNotEmpty();
    assertThat(fine.getTarget().getOwnTags()).isEmpty();
  }

  @Test
  void the_twelve_are_valid() throws Exception {
    for (Digest digest : EditionFixture.digests()) {
      assertThat(read(renderer.render(digest))).hasSizeGreaterThan(1);
    }
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void hostile_text_stays_text(String text) {
    Unit unit = read(renderer.render(SampleDigests.saying(text))).get(1);
    assertThat(unit.getSegment(0).getTarget().getPlainText()).isEqualTo(PageText.of(text));
  }

  @Test
  void the_reader_sees_a_fault() {
    String good = renderer.render(SampleDigests.bridge());
    for (String bad :
        List.of(
            good.replace("state=\"initial\"", "state=\"doubtful\""),
            good.replace("<segment id=\"s2\"", "<segment id=\"s1\""),
            good.replace("srcLang", "sourceLang"))) {
      assertThatThrownBy(() -> read(bad)).isInstanceOf(XLIFFReaderException.class);
    }
  }

  private static List<Unit> read(String xliff) {
    List<Unit> units = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isUnit()) {
          units.add(event.getUnit());
        }
      }
    }
    return units;
  }
}
