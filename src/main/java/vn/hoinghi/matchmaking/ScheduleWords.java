package vn.hoinghi.matchmaking;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.scheduler.Explanation;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Relaxation;
import vn.hoinghi.matchmaking.scheduler.WayIn;

/**
 * Says in words, with the names of all concerned, why a wish is not met and what would help. It is for the office alone: it may
 * name a party that does not wish to meet.
 *
 * @param names of the parties, then of the people who sit for several
 */
record ScheduleWords(List<LocalisedText> names, List<Slot> slots, ZoneId zone, List<Pair> pairs) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm d/M");

    /** How many meetings are named; the others are counted. */
    private static final int MOST_NAMED = 3;

    private static LocalisedText say(String vi, String en, LocalisedText... words) {
        return LocalisedText.of(
                vi.formatted(Stream.of(words).map(LocalisedText::vi).toArray()),
                en.formatted(Stream.of(words).map(ScheduleWords::english).toArray()));
    }

    private static String english(LocalisedText text) {
        return text.en() == null ? text.vi() : text.en();
    }

    /** Why the two do not meet. */
    LocalisedText why(Explanation explanation) {
        Pair pair = pairs.get(explanation.pair());
        LocalisedText one = names.get(pair.first());
        LocalisedText other = names.get(pair.second());
        LocalisedText instead = meetings(explanation.instead());
        return switch (explanation.code()) {
            case FORBIDDEN -> say("%s và %s không được gặp nhau.", "%s and %s must not meet.", one, other);
            case NO_COMMON_SLOT ->
                say(
                        "%s và %s không có khung giờ nào cùng dự được.",
                        "There is no slot in which both %s and %s could come.", one, other);
            case PARTY_FULL ->
                say(
                        "%s đã kín trong mọi khung giờ chung: %s.",
                        "%s is full in every common slot: %s.",
                        list(explanation.full().stream().map(names::get).toList(), say(" hoặc ", " or ")),
                        instead);
            case TABLES_FULL ->
                say(
                        "Trong các khung giờ %s và %s cùng trống không còn bàn phù hợp.",
                        "No table that suits them is left in the slots in which %s and %s are free.", one, other);
            case ORDER ->
                say("%s gặp %s thì trái thứ tự đã định.", "For %s to meet %s would break the order.", one, other);
            case PINNED_ELSEWHERE ->
                say(
                        "Các khung giờ chung của %s và %s đã có cuộc gặp được giữ nguyên.",
                        "The common slots of %s and %s are taken by meetings that stay.", one, other);
            case KEPT_AS_PUBLISHED -> say("Giữ cuộc gặp đã thông báo: %s.", "What was announced is kept: %s.", instead);
            case FLOOR ->
                say(
                        "Giữ số cuộc gặp tối thiểu của mỗi bên: %s.",
                        "Everybody gets the least number of meetings: %s.", instead);
            case DECIDED ->
                say("%s và %s không được xếp vì lịch đã được sửa.", "%s and %s were left out by hand.", one, other);
            case TIE_LOST ->
                say(
                        "Cuộc gặp được chọn có cùng mức ưu tiên: %s.",
                        "What is held instead is worth the same: %s.", instead);
        };
    }

    /** What would have to be otherwise, when, and who would still have to give way. */
    LocalisedText remedy(int number, WayIn way) {
        Relaxation relaxation = way.relaxation().orElseThrow();
        LocalisedText remedy = say("%s lúc %s", "%s at %s", what(number, relaxation), time(way.slot()));
        return way.dropped().isEmpty()
                ? say("%s.", "%s.", remedy)
                : say("%s, và bỏ: %s.", "%s, and without: %s.", remedy, meetings(way.dropped()));
    }

    private LocalisedText what(int number, Relaxation relaxation) {
        LocalisedText subject = isOfParticipant(relaxation) ? names.get(relaxation.subject()) : say("", "");
        return switch (relaxation.kind()) {
            case MORE_TABLES ->
                say("Thêm một bàn phù hợp với %s", "One more table that suits %s", meetings(List.of(number)));
            case MORE_TIME -> say("%s dự được", "%s comes", subject);
            case MORE_TEAMS ->
                say("Thêm một tổ hoặc người ngồi cho %s", "One more team or person sits for %s", subject);
            case HIGHER_LIMIT -> say("%s nhận thêm một cuộc gặp", "%s takes one more meeting", subject);
            case ALLOWED_SLOT -> say("Hai bên được gặp", "The two may meet");
            case ORDER_LIFTED -> say("Bỏ thứ tự đã định", "The order is given up");
            case BAN_LIFTED -> say("Hai bên được phép gặp nhau", "The two are allowed to meet");
        };
    }

    private static boolean isOfParticipant(Relaxation relaxation) {
        return switch (relaxation.kind()) {
            case MORE_TIME, MORE_TEAMS, HIGHER_LIMIT -> true;
            case MORE_TABLES, ALLOWED_SLOT, ORDER_LIFTED, BAN_LIFTED -> false;
        };
    }

    private LocalisedText time(int slot) {
        String time = TIME.format(slots.get(slot).startsAt.atZone(zone));
        return LocalisedText.of(time, time);
    }

    private LocalisedText meetings(List<Integer> numbers) {
        List<LocalisedText> named = numbers.stream()
                .limit(MOST_NAMED)
                .map(pairs::get)
                .map(pair -> say("%s – %s", "%s – %s", names.get(pair.first()), names.get(pair.second())))
                .toList();
        LocalisedText list = list(named, say("; ", "; "));
        int more = numbers.size() - named.size();
        LocalisedText others = LocalisedText.of(" và " + more + " cuộc khác", " and " + more + " more");
        return more == 0 ? list : say("%s%s", "%s%s", list, others);
    }

    private static LocalisedText list(List<LocalisedText> items, LocalisedText between) {
        return LocalisedText.of(
                items.stream().map(LocalisedText::vi).collect(Collectors.joining(between.vi())),
                items.stream().map(ScheduleWords::english).collect(Collectors.joining(english(between))));
    }
}
