package breve.fetch.inbox;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name for a file or folder made of what a feed says: small letters, digits and hyphens only,
 * whatever it says.
 */
public final class SafeName {
  private static final int LONGEST = 60;
  private static final String RESERVED = "(?:con|prn|aux|nul|com\\d|lpt\\d)";

  private SafeName() {}

  /**
   * Such as {@code le-pont-ferme-a-cret} for {@code Le pont fermé à Crêt !}.
   *
   * @param otherwise the name where nothing is left
   */
  public static String of(String text, String otherwise) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replace("œ", "oe")
            .replace("Œ", "OE")
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    String name = cut.replaceAll("^-+|-+$", "");
    return name.isEmpty() || name.matches(RESERVED) ? otherwise : name;
  }
}
