package breve.cli;

/** The command {@code breve}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.err.println("breve");
  }
}
