package breve.article.rtf;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.Superscript;
import breve.article.TableRow;
import breve.article.TextCleaner;
import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Listens to the parser of RTF, and takes down the paragraphs that a reader sees. */
final class RtfText extends RtfListenerAdaptor {
  /** Groups that hold text of the document; all others hold what it is made with. */
  private static final Set<Command> READ =
      Set.of(
          Command.rtf,
          Command.field,
          Command.fldrslt,
          Command.shp,
          Command.shpinst,
          Command.shptxt,
          Command.object,
          Command.result);

  /** Where an outline's levels end. */
  private static final int BODY_LEVEL = 9;

  /** How much of a text tells what a raised sign after it means. */
  private static final int NEAR = 40;

  /** The looks of a group's text; a group within begins with those around it. */
  private record Looks(boolean passedOver, boolean hidden, boolean raised, boolean styles) {
    static final Looks PLAIN = new Looks(false, false, false, false);
  }

  private final TextCleaner cleaner = new TextCleaner();
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Looks> around = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, String> styleNames = new HashMap<>();
  private TableRow row = new TableRow();
  private Looks looks = Looks.PLAIN;
  private int raisedFrom = -1;
  private int style;
  private int named;
  private boolean outlined;
  private boolean listed;
  private boolean inTable;

  /** The paragraphs, once all has been heard. */
  List<Part> parts() {
    endParagraph();
    endRow();
    return parts;
  }

  @Override
  public void processGroupStart() {
    around.push(looks);
    named = 0;
  }

  @Override
  public void processGroupEnd() {
    looks = around.isEmpty() ? Looks.PLAIN : around.pop();
  }

  @Override
  public void processString(String string) {
    if (looks.styles()) {
      styleNames.merge(named, string, String::concat);
    } else {
      append(string);
    }
  }

  private void append(String string) {
    if (looks.passedOver() || looks.hidden()) {
      return;
    }
    if (!looks.raised()) {
      lower();
    } else if (raisedFrom < 0) {
      raisedFrom = text.length();
    }
    text.append(string);
  }

  private void lower() {
    if (raisedFrom >= 0) {
      String sign = text.substring(raisedFrom);
      text.setLength(raisedFrom);
      text.append(Superscript.of(text.substring(Math.max(0, raisedFrom - NEAR)), sign));
      raisedFrom = -1;
    }
  }

  @Override
  public void processCommand(Command command, int parameter, boolean given, boolean optional) {
    boolean on = !given || parameter != 0;
    if (command == Command.stylesheet) {
      looks = new Looks(true, false, false, true);
    } else if (command == Command.listtext || command == Command.pntext) {
      listed = true; // the sign before a list's item
      passOver();
    } else if ((command.getCommandType() == CommandType.Destination || optional)
        && !READ.contains(command)) {
      passOver();
    } else if (command == Command.s && looks.styles()) {
      named = parameter;
    } else if (command == Command.s) {
      style = parameter;
    } else if (!looks.passedOver()) {
      within(command, parameter, on);
    }
  }

  private void passOver() {
    looks = new Looks(true, looks.hidden(), looks.raised(), false);
  }

  private void within(Command command, int parameter, boolean on) {
    switch (command) {
      case par, sect, page -> endParagraph();
      case line, tab -> append(" ");
      case nonbreakingspace -> append(" ");
      case nonbreakinghyphen -> append("-");
      case intbl -> inTable = true;
      case cell, nestcell -> {
        endParagraph();
        row.beginCell();
      }
      case row, nestrow -> {
        endParagraph();
        endRow();
      }
      case pard -> {
        style = 0;
        outlined = false;
        listed = false;
        inTable = false;
      }
      case outlinelevelN -> outlined = parameter < BODY_LEVEL;
      case ls -> listed |= parameter > 0;
      case v, deleted -> looks = new Looks(false, on, looks.raised(), false);
      case supercmd -> looks = new Looks(false, looks.hidden(), on, false);
      case nosupersub -> looks = new Looks(false, looks.hidden(), false, false);
      case plain -> looks = Looks.PLAIN;
      default -> {}
    }
  }

  private void endParagraph() {
    lower();
    String line = cleaner.clean(text.toString()).replaceAll("\\s+", " ").strip();
    text.setLength(0);
    if (line.isEmpty()) {
      return;
    }
    if (inTable) {
      row.add(new Part(kind(), line));
    } else {
      endRow();
      parts.add(new Part(kind(), line));
    }
  }

  private void endRow() {
    parts.addAll(row.parts());
    row = new TableRow();
  }

  private BlockKind kind() {
    String name = styleNames.getOrDefault(style, "").toLowerCase(Locale.ROOT);
    if (outlined || name.matches("(?s)(?:heading|titre) ?\\d.*|(?:title|titre);.*")) {
      return BlockKind.HEADING;
    }
    return listed ? BlockKind.ITEM : BlockKind.TEXT;
  }
}
