package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://ville.invalid/pont?id=7&p=1#suite | https://ville.invalid/pont?id=7&p=1#suite",
        "HTTPS://Ville.Invalid/Pont | https://ville.invalid/Pont",
        "http://ville.invalid | http://ville.invalid",
        "http://ville.invalid:8080/a | http://ville.invalid:8080/a",
        "http://127.0.0.1:45678/a | http://127.0.0.1:45678/a",
        "https://ville.invalid/été | https://ville.invalid/%C3%A9t%C3%A9",
        "https://ville.invalid/%C3%A9 | https://ville.invalid/%C3%A9",
        "https://ville.invalid/100% | https://ville.invalid/100%25",
        "https://ville.invalid/a b\"<i>' | https://ville.invalid/a%20b%22%3Ci%3E'",
        "https://ville.invalid/#a#b | https://ville.invalid/#a%23b",
        "https://été.invalid/ | https://xn--t-9fab.invalid/"
      })
  void what_leads_to_the_web_is_kept(String written, String address) {
    assertThat(WebAddress.in(written)).contains(address);
    assertThat(WebAddress.in(address)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/2026/le-pont",
        "ville.invalid",
        "//ville.invalid/a",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://ville.invalid",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "mailto:a@ville.invalid",
        "ftp://ville.invalid/",
        "https://",
        "https:///a",
        "https://ville.invalid@evil.invalid/",
        "https://ville.invalid:65536/a",
        "https://ville.invalid\u202e/a",
        "https://ville.invalid/a\nb"
      })
  void anything_else_is_none(String written) {
    assertThat(WebAddress.in(written)).isEmpty();
  }

  @Test
  void nor_is_what_nobody_would_write() {
    assertThat(WebAddress.in("https://ville.invalid/" + "a".repeat(5000))).isEmpty();
  }
}
