package vn.hoinghi.kernel.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;

/** Where a page ended, as an opaque word: the list it belongs to, then the ordering values of the last row shown. */
public final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    /** The word for a row of that list. */
    public static String write(String signature, List<Object> position) {
        List<String> parts = new ArrayList<>();
        parts.add(signature);
        position.forEach(value -> parts.add(value.toString()));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whether it is a word of that list.
     *
     * @throws Problem 400 where it is of none
     */
    static boolean isOf(String cursor, String signature) {
        try {
            List<String> parts = parts(cursor);
            return !parts.isEmpty() && signature.equals(parts.get(0));
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            throw invalid();
        }
    }

    private static List<String> parts(String cursor) throws JsonProcessingException {
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<String> parts = JSON.readValue(json, new TypeReference<List<String>>() {});
        if (parts == null || parts.contains(null)) {
            throw new IllegalArgumentException("Not made by us");
        }
        return parts;
    }

    /** @throws Problem 400 where it is no word for a row of that list */
    public static List<Object> read(String cursor, String signature, List<Class<?>> types) {
        try {
            List<String> parts = parts(cursor);
            if (parts.size() != types.size() + 1 || !parts.get(0).equals(signature)) {
                throw invalid();
            }
            List<Object> position = new ArrayList<>();
            for (int at = 0; at < types.size(); at++) {
                position.add(value(parts.get(at + 1), types.get(at)));
            }
            return position;
        } catch (IllegalArgumentException | JsonProcessingException | java.time.DateTimeException unreadable) {
            throw invalid();
        }
    }

    private static Object value(String text, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        return text;
    }

    private static Problem invalid() {
        return CommonProblem.INVALID_CURSOR.because(
                "Con trỏ chỉ dùng được cho đúng danh sách, bộ lọc và thứ tự đã sinh ra nó.",
                "A cursor is good only for the list, the filters and the order it came from.");
    }
}
