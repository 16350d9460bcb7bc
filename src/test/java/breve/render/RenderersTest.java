package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.Digest;
import breve.digest.SampleDigests;
import org.junit.jupiter.api.Test;

class RenderersTest {
  @Test
  void every_format_is_found_by_its_own_name() {
    for (String name : Renderers.names()) {
      assertThat(Renderers.named(name).orElseThrow().format()).isEqualTo(name);
    }
    assertThat(Renderers.names()).containsAll(Renderers.DEFAULT);
    assertThat(Renderers.named("doc")).isEmpty();
  }

  @Test
  void the_same_digest_gives_the_same_text_which_ends_in_a_line_feed() {
    Digest digest = SampleDigests.bridge();
    for (String name : Renderers.names()) {
      String text = Renderers.named(name).orElseThrow().render(digest);
      assertThat(Renderers.named(name).orElseThrow().render(digest)).isEqualTo(text);
      assertThat(text).as(name).endsWith("\n").doesNotContain("\r");
    }
  }
}
