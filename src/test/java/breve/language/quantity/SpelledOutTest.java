package breve.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICU spells numbers out; what it writes is read as the same number. */
class SpelledOutTest {
  @ParameterizedTest
  @CsvSource({"fr", "fr-BE", "fr-CH", "en", "en-GB"})
  void a_number_in_words_is_read_as_ICU_means_it(String locale) {
    RuleBasedNumberFormat words =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(locale), RuleBasedNumberFormat.SPELLOUT);
    NumberReader reader = locale.startsWith("fr") ? NumberReader.french() : NumberReader.english();
    for (long number = 2; number < 3_000_000; number += 1 + number / 7) {
      String text = words.format(number);
      List<Quantity> read = reader.read(text + (locale.startsWith("fr") ? " chars" : " tanks"));
      assertThat(read).as(text).hasSize(1);
      assertThat(read.get(0).value()).as(text).isEqualByComparingTo(BigDecimal.valueOf(number));
    }
  }
}
