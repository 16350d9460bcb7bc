package breve.translate;

import breve.check.name.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sentence with marks in place of its addresses: {@code Voir [1] pour les détails.} Models have
 * learnt to keep such marks, as those of notes, while they translate an address letter by letter.
 *
 * @param text what the model reads
 * @param marks what stands for each address, in its order
 * @param addresses what the marks stand for
 */
record MarkedSentence(String text, List<String> marks, List<String> addresses) {
  /** Marks web and mail addresses and names of files. */
  static MarkedSentence addresses(String french) {
    return of(french, address -> !address.isDomain());
  }

  /** Marks domains too, which models may know as names. */
  static MarkedSentence addressesAndDomains(String french) {
    return of(french, address -> true);
  }

  /** Whether a text is nothing but an address. */
  static boolean isAddress(String french) {
    return Address.in(french).stream().anyMatch(a -> a.text().equals(french.strip()));
  }

  private static MarkedSentence of(String french, Predicate<Address> wanted) {
    StringBuilder text = new StringBuilder();
    List<String> marks = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    int from = 0;
    int number = 1;
    for (Address address : Address.in(french).stream().filter(wanted).toList()) {
      while (french.contains("[" + number + "]")) {
        number++;
      }
      String mark = "[" + number++ + "]";
      text.append(french, from, address.span().start()).append(mark);
      marks.add(mark);
      addresses.add(address.text());
      from = address.span().end();
    }
    return new MarkedSentence(text.append(french.substring(from)).toString(), marks, addresses);
  }

  /** The English with the addresses where their marks are. */
  String restored(String english) {
    String restored = english;
    for (int i = 0; i < marks.size(); i++) {
      restored = restored.replace(marks.get(i), addresses.get(i));
    }
    return restored;
  }
}
