package vn.hoinghi.people;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoinghi.kernel.paging.Listing;

/** Words by which delegates are looked for, folded first, so that queries hold plain words that an index serves. */
record DelegateSearch(String[] words) {

    /** An index of trigrams says nothing of shorter words: asked for them, it is read from end to end. */
    private static final int INDEXED = 3;

    /** A telephone number as people write it. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[(\\d][\\d ().-]{4,}");

    /** A ticket's code as it stands on badges, in groups, with letters that look like its digits; or signed, as scanned. */
    private static final Pattern TICKET = Pattern.compile("([0-9A-Za-z][ -]?){26}(\\..*)?");

    static DelegateSearch of(EntityManager entities, String typed) {
        String folded = (String) entities.createNativeQuery("select fold(:typed)", String.class)
                .setParameter("typed", plain(typed.strip()))
                .getSingleResult();
        return new DelegateSearch(folded.strip().split("\\s+"));
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
    Listing<Delegate> exactly(Listing<Delegate> listing) {
        for (int at = 0; at < words.length; at++) {
            listing.where(text(at) + " like :word" + at + " escape '\\'", Map.of("word" + at, pattern(words[at])));
        }
        return ranked(listing);
    }

    /** Those in whom all the words or something much like them stand. */
    Listing<Delegate> nearly(Listing<Delegate> listing) {
        for (int at = 0; at < words.length; at++) {
            listing.where(
                    "function('matches_word', " + text(at) + ", :word" + at + ", function('string_to_array', :swapped"
                            + at + ", ' ')) = true",
                    Map.of("word" + at, words[at], "swapped" + at, swapped(words[at])));
        }
        return ranked(listing);
    }

    private String text(int at) {
        return words[at].length() < INDEXED ? "concat(e.search, '')" : "e.search";
    }

    private Listing<Delegate> ranked(Listing<Delegate> listing) {
        String[] patterns = Arrays.stream(words).map(DelegateSearch::pattern).toArray(String[]::new);
        String[] wholeWords =
                Arrays.stream(words).map(word -> "% " + escaped(word) + " %").toArray(String[]::new);
        return listing.rankedBy(
                "cast(function('search_rank', e.folded, e.search, :typed, :patterns, :words) as Integer)",
                Map.of("typed", String.join(" ", words), "patterns", patterns, "words", wholeWords));
    }

    private static String pattern(String word) {
        return "%" + escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** Patterns of the word with two neighbours in the other order, as fingers do; none for what is no word. */
    private static String swapped(String word) {
        if (!word.matches("[a-z]{4,20}")) {
            return "";
        }
        return IntStream.range(0, word.length() - 1)
                .filter(at -> word.charAt(at) != word.charAt(at + 1))
                .mapToObj(at -> "%" + word.substring(0, at) + word.charAt(at + 1) + word.charAt(at)
                        + word.substring(at + 2) + "%")
                .collect(Collectors.joining(" "));
    }
}
