package vn.hoinghi.people;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.paging.Listing;

/** Words by which delegates are looked for, folded first, so that queries hold plain words that an index serves. */
final class DelegateSearch {

    /** An index of trigrams says nothing of shorter words: asked for them, it is read from end to end. */
    private static final int INDEXED = 3;

    /** What may be mistyped; numbers and references are meant as they are. */
    private static final Pattern WORD = Pattern.compile("[a-z]{2,20}");

    private static final Pattern INNER_SIGN = Pattern.compile("[\\p{L}\\p{N}][^\\p{L}\\p{N}]+[\\p{L}\\p{N}]");

    /** A telephone number as people write it. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[(\\d][\\d ().-]{4,}");

    /** A ticket's code as it stands on badges, in groups, with letters that look like its digits; or signed, as scanned. */
    private static final Pattern TICKET = Pattern.compile("([0-9A-Za-z][ -]?){26}(\\..*)?");

    private final EntityManager entities;
    private final String[] words;
    private final @Nullable String phone;

    private DelegateSearch(EntityManager entities, String[] words, @Nullable String phone) {
        this.entities = entities;
        this.words = words;
        this.phone = phone;
    }

    static DelegateSearch of(EntityManager entities, String typed) {
        String folded = (String) entities.createNativeQuery("select fold(:typed)", String.class)
                .setParameter("typed", plain(typed.strip()))
                .getSingleResult();
        boolean isNumber = NUMBER.matcher(typed.strip()).matches();
        return new DelegateSearch(entities, folded.strip().split("\\s+"), isNumber ? PhoneNumbers.parse(typed) : null);
    }

    /** Those it finds in the list, whoever has a whole telephone number before anybody who has it in something else. */
    Listing<Delegate> in(UUID conference, Supplier<Listing<Delegate>> listings) {
        Supplier<Listing<Delegate>> byWords =
                () -> exactly(listings.get()).otherwise(() -> nearly(conference, listings));
        return phone == null
                ? byWords.get()
                : listings.get().where("e.phone = :phone", "phone", phone).otherwise(byWords);
    }

    private static String plain(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            // As it is kept; a number dialled from abroad begins with two noughts.
            return typed.replaceAll("[().-]", " ").strip().replaceFirst("^00(?=[1-9])", "+");
        }
        return TICKET.matcher(typed).matches() && typed.chars().anyMatch(Character::isDigit)
                ? TicketCode.in(typed)
                : typed;
    }

    /** Those in whom all the words stand, each a condition of its own: so they are one pass through the index. */
    private Listing<Delegate> exactly(Listing<Delegate> listing) {
        for (int at = 0; at < words.length; at++) {
            String word = indexed(words[at]);
            String text = word.length() < INDEXED ? "concat(e.search, '')" : "e.search";
            listing.where(text + " like :word" + at + " escape '\\'", Map.of("word" + at, pattern(word)));
        }
        return ranked(listing);
    }

    /**
     * Those in whom the words stand, or such as may have been meant by them: by those that nobody has where these alone lead to
     * somebody, else by any.
     */
    private Listing<Delegate> nearly(UUID conference, Supplier<Listing<Delegate>> listings) {
        List<List<String>> near =
                Arrays.stream(words).map(word -> near(conference, word)).toList();
        return meant(listings.get(), at -> near.get(at).contains(words[at]) ? List.of(words[at]) : near.get(at))
                .otherwise(() -> meant(listings.get(), near::get));
    }

    private List<String> near(UUID conference, String word) {
        if (!WORD.matcher(word).matches()) {
            return List.of();
        }
        String[] near =
                (String[]) entities.createNativeQuery("select near_words(:conference, :word, :swapped)", String[].class)
                        .setParameter("conference", conference)
                        .setParameter("word", word)
                        .setParameter("swapped", swapped(word))
                        .getSingleResult();
        return List.of(near);
    }

    private Listing<Delegate> meant(Listing<Delegate> listing, IntFunction<List<String>> near) {
        for (int at = 0; at < words.length; at++) {
            List<String> alternatives = near.apply(at);
            String word = words[at];
            // Shorter ones are no help to the index, and parts of words are not meant by them.
            Stream<String> expressions = Stream.concat(
                    alternatives.stream().map(other -> "\\m" + other + "\\M"),
                    word.length() < INDEXED && !alternatives.isEmpty() ? Stream.of() : Stream.of(literal(word)));
            boolean isIndexed =
                    word.length() >= INDEXED && alternatives.stream().allMatch(other -> other.length() >= INDEXED);
            listing.where(
                    "function('matches_expression', " + (isIndexed ? "e.search" : "concat(e.search, '')") + ", :near"
                            + at + ") = true",
                    Map.of("near" + at, expressions.collect(Collectors.joining("|"))));
        }
        return ranked(listing);
    }

    private static String literal(String word) {
        return word.replaceAll("([^a-z0-9])", "\\\\$1");
    }

    /** As one word: to the index, a sign between two letters ends a word and begins another, which many more have. */
    private static String indexed(String word) {
        return INNER_SIGN.matcher(word).find() ? word.replaceAll("[^\\p{L}\\p{N}]", "") : word;
    }

    private Listing<Delegate> ranked(Listing<Delegate> listing) {
        String[] patterns = Arrays.stream(words).map(DelegateSearch::pattern).toArray(String[]::new);
        String[] wholeWords =
                Arrays.stream(words).map(word -> "% " + escaped(word) + " %").toArray(String[]::new);
        return listing.rankedBy(
                "cast(function('search_rank', e.folded, e.search, :typed, :patterns, :words) as Integer)",
                Map.of("typed", String.join(" ", words), "patterns", patterns, "words", wholeWords),
                "folded");
    }

    private static String pattern(String word) {
        return "%" + escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** The word with two neighbours in the other order, as fingers do. */
    private static String[] swapped(String word) {
        return IntStream.range(0, word.length() - 1)
                .mapToObj(at -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2))
                .toArray(String[]::new);
    }
}
