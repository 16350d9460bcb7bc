package breve.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.language.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @Test
  void the_version_is_that_of_the_POM() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>breve</artifactId>\n  <version>" + Version.current() + "</version>");
  }
}
