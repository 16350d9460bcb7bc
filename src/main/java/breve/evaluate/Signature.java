package breve.evaluate;

import breve.language.Version;
import java.util.StringJoiner;

/**
 * The line that pins how a score was computed, in the form that sacreBLEU made customary (Post
 * 2018, <a href="https://aclanthology.org/W18-6319">A Call for Clarity in Reporting BLEU
 * Scores</a>): {@code nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:breve-0.1.0}. The
 * version names Brève because the implementation is Brève's, not sacreBLEU's or rouge-score's,
 * equal as the numbers are.
 */
final class Signature {
  private Signature() {}

  /**
   * A signature of these {@code key:value} fields, between the number of references and the
   * version.
   */
  static String of(String... fields) {
    StringJoiner signature = new StringJoiner("|").add("nrefs:1");
    for (String field : fields) {
      signature.add(field);
    }
    return signature.add("version:breve-" + Version.current()).toString();
  }
}
