package breve.fetch.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.run.outcome.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {
  @TempDir private Path folder;

  @Test
  void a_list_as_feed_readers_export_it() throws Exception {
    assertThat(
            read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0" xmlns:breve="urn:breve"><head><title>t</title></head><body>
                  <outline text="Presse">
                    <outline type="rss" text="La Gazette" xmlUrl="https://gazette.invalid/rss"
                        htmlUrl="https://gazette.invalid/"/>
                    <outline title="L’Été &amp; Co" xmlurl=" https://ete.invalid/f " pages="always"/>
                  </outline>
                  <outline text="Brèves" xmlUrl="https://b.invalid/" breve:pages="Never"/>
                </body></opml>
                """))
        .containsExactly(
            new Subscription(
                "https://gazette.invalid/rss", Optional.of("La Gazette"), Optional.empty()),
            new Subscription(
                "https://ete.invalid/f", Optional.of("L’Été & Co"), Optional.of(PageRule.ALWAYS)),
            new Subscription(
                "https://b.invalid/", Optional.of("Brèves"), Optional.of(PageRule.NEVER)));
  }

  @Test
  void entities_are_neither_read_nor_opened() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "https://secret.invalid/");
    String declared =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM \"%s\"><!ENTITY a \"aaaaaaaaaa\">]>"
            .formatted(secret.toUri());
    String outline = "<opml><outline text='%s' xmlUrl='https://a.invalid/'/></opml>";
    assertThat(read(declared + outline.formatted("n")))
        .extracting(Subscription::address)
        .containsExactly("https://a.invalid/");
    for (String entity : List.of("&x;", "&a;")) {
      assertThatThrownBy(() -> read(declared + outline.formatted(entity)))
          .hasMessageContaining("damaged, or no OPML");
    }
  }

  @Test
  void what_is_no_list_is_told_with_its_remedy() {
    assertThatThrownBy(() -> read("<rss version='2.0'/>"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("feeds.opml is no OPML (it begins with <rss>)");
    assertThatThrownBy(() -> read("<opml><body><outline"))
        .hasMessageContaining("damaged, or no OPML (line 1)");
    assertThatThrownBy(() -> Opml.read(folder.resolve("none.opml")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(
            () -> read("<opml>\n<outline xmlUrl='https://a.invalid/' pages='alway'/></opml>"))
        .hasMessageContaining(
            "line 2: 'alway' is no rule for pages; known are auto, always, never");
  }

  private List<Subscription> read(String opml) throws IOException, UsageException {
    return Opml.read(Files.writeString(folder.resolve("feeds.opml"), opml));
  }
}
