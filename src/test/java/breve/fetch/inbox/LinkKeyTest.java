package breve.fetch.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKeyTest {
  @ParameterizedTest
  @CsvSource({
    "http://Gazette.invalid/pont/?utm_source=rss&utm_medium=feed, gazette.invalid/pont",
    "https://gazette.invalid/pont#xtor=RSS-3208, gazette.invalid/pont",
    "https://gazette.invalid/Pont?id=7&xtor=RSS-1, gazette.invalid/Pont?id=7",
    "https://gazette.invalid/?p=12, gazette.invalid?p=12",
    "https://gazette.invalid/pont?rss, gazette.invalid/pont"
  })
  void what_counts_readers_does_not_tell_articles_apart(String address, String key) {
    assertThat(LinkKey.of(address)).isEqualTo(key);
  }
}
