package breve.render;

import breve.edition.Countries;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBullet;
import breve.edition.Story;
import breve.render.Bars.Bar;
import breve.render.Bars.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stories of an edition by size and place: a bar as long as all its articles together. */
final class StoryFigure {
  private static final int FEWEST = 3;
  private static final int MOST = 12;
  private static final String NOWHERE = "No country named";

  private final Countries countries = new Countries();

  /** A story, how many sentences it has, and where it happens. */
  private record Sized(Story story, int sentences, String place) {
    Bar bar(int greatest) {
      return Bar.of(PlainText.oneLine(story.lead().title().shown()), size(), sentences, greatest);
    }

    private String size() {
      long articles = story.articles().count();
      return sentences
          + (sentences == 1 ? " sentence" : " sentences")
          + (articles == 1 ? "" : " in " + articles + " articles");
    }
  }

  /** The figure; none for an edition that is read faster than looked at. */
  Optional<Bars> of(Edition edition) {
    if (edition.stories().size() < FEWEST) {
      return Optional.empty();
    }
    List<Sized> largest =
        edition.stories().stream()
            .sorted(Comparator.comparing(StoryFigure::sentences).reversed())
            .limit(MOST)
            .map(story -> new Sized(story, sentences(story), place(story)))
            .toList();
    int greatest = Math.max(1, largest.get(0).sentences());
    boolean placed = largest.stream().anyMatch(sized -> !sized.place().equals(NOWHERE));
    List<Group> groups = new ArrayList<>();
    byPlace(largest)
        .forEach(
            (place, stories) ->
                groups.add(
                    new Group(
                        placed ? place : "",
                        stories.stream().map(sized -> sized.bar(greatest)).toList())));
    String which =
        edition.stories().size() > MOST
            ? "The " + MOST + " largest of " + edition.stories().size() + " stories"
            : "The stories";
    String title = which + (placed ? " by country and size" : " by size");
    return Optional.of(new Bars(title, groups));
  }

  private static int sentences(Story story) {
    return story.articles().mapToInt(EditionArticle::sentences).sum();
  }

  private String place(Story story) {
    String told =
        story
            .articles()
            .flatMap(
                a ->
                    Stream.concat(
                        Stream.of(a.title().shown()),
                        a.bullets().stream().map(EditionBullet::text)))
            .collect(Collectors.joining("\n"));
    return countries.of(told).orElse(NOWHERE);
  }

  /** The place with the largest story first; what has none is last. */
  private static Map<String, List<Sized>> byPlace(List<Sized> stories) {
    Map<String, List<Sized>> places = new LinkedHashMap<>();
    stories.forEach(s -> places.computeIfAbsent(s.place(), p -> new ArrayList<>()).add(s));
    List<Sized> nowhere = places.remove(NOWHERE);
    if (nowhere != null) {
      places.put(NOWHERE, nowhere);
    }
    return places;
  }
}
