package breve.run.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {
  private final OutputNames names = new OutputNames();

  private String name(String path) {
    return names.nameFor(new InputWalk.Found(Path.of("x"), path, path, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a",
    "A.TXT, A",
    "a.html, a.html",
    "2026/11/22/paix à Moscou.txt, 2026/11/22/paix à Moscou",
    "a:b?.txt, a_b_",
    "'fin. .txt', 'fin._'",
    "../x.txt, __/x",
    "a/../../x.txt, a/__/__/x",
    "CON.txt, _CON",
    "con.html, _con.html",
    "lpt1/a.txt, _lpt1/a",
    "a.json/b.txt, a.json_/b",
    "2026.11.22/b.txt, 2026.11.22/b",
    ".hidden.txt, _hidden",
    "-rf.txt, -rf",
  })
  void a_name_is_the_path_made_safe(String path, String name) {
    assertThat(name(path)).isEqualTo(name);
  }

  @Test
  void names_that_look_the_same_on_some_file_system_are_told_apart() {
    String composed = "\u00e9t\u00e9.txt";
    String decomposed = "e\u0301te\u0301.txt";
    Set<String> all = new HashSet<>();
    for (String path :
        new String[] {"A.txt", "a.txt", "a", composed, decomposed, "ÉTÉ.txt", "\ufb01n", "fin"}) {
      assertThat(all.add(name(path).toLowerCase(Locale.ROOT))).as(path).isTrue();
    }
  }

  @Test
  void the_first_keeps_its_name_and_the_second_gets_a_hash_of_its_path() {
    assertThat(name("A.txt")).isEqualTo("A");
    assertThat(name("a.txt")).matches("a-[0-9a-f]{8}");
    assertThat(new OutputNames().nameFor(new InputWalk.Found(Path.of("x"), "a.txt", "a.txt", 1)))
        .isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "a", "\ud83d\ude00"})
  void long_names_are_cut_between_characters(String character) {
    String one = name(character.repeat(300) + "1.txt");
    String two = name(character.repeat(300) + "2.txt");
    assertThat(one).isNotEqualTo(two).doesNotContain("\ufffd").startsWith(character);
    assertThat(one.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(180);
    String deep = name(("d".repeat(100) + "/").repeat(30) + "x.txt");
    assertThat(deep.length()).isLessThan(900);
  }

  @Test
  void no_name_escapes_its_folder_whatever_the_path() {
    Random random = new Random(5);
    String alphabet = "ab./\\ :\u0000\u0001\n\r\ud800é\u0301\u202e*~CON";
    Path root = Path.of("/out/articles");
    Set<String> seen = new HashSet<>();
    for (int n = 0; n < 20_000; n++) {
      StringBuilder path = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        path.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String name = name(path + "#" + n);
      Path file = root.resolve(name + ".json");
      assertThat(file.startsWith(root)).as("%s", name).isTrue();
      assertThat(file.normalize()).as("%s", name).isEqualTo(file);
      assertThat(seen.add(name)).isTrue();
      assertThat(name).doesNotContain("//").doesNotContainPattern("\\p{Cntrl}");
    }
  }
}
