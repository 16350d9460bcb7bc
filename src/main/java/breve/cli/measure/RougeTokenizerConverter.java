package breve.cli.measure;

import breve.evaluate.RougeTokenizer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of {@link RougeTokenizer}s as options spell them: {@code unicode-french}. */
final class RougeTokenizerConverter implements ITypeConverter<RougeTokenizer>, Iterable<String> {
  @Override
  public RougeTokenizer convert(String value) {
    return Stream.of(RougeTokenizer.values())
        .filter(each -> name(each).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is none of %s".formatted(value, String.join(", ", names()))));
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  private static List<String> names() {
    return Stream.of(RougeTokenizer.values()).map(RougeTokenizerConverter::name).toList();
  }

  private static String name(RougeTokenizer tokenizer) {
    return tokenizer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
