package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Why two parties should meet. The score of a suggestion is the sum of the points of its reasons.
 *
 * @param number how many times it holds
 * @param points {@code min(number, most) * weight}, both of the kind
 * @param countries that it is about
 * @param fields codes of the fields that both work in
 * @param proposals that it is about, as far as the caller may know them
 */
public record SuggestionReason(
        Kind kind,
        int number,
        int points,
        @Size(max = 300) List<String> countries,
        @Size(max = 300) List<String> fields,
        @Size(max = 1000) List<UUID> proposals,
        LocalisedText text) {

    /** What may be a reason, with its weight, and how often it counts at most: one long list must not outweigh all else. */
    @Schema(name = "SuggestionReasonKind")
    public enum Kind {
        /** A proposal of one is addressed to the other: 30 each, up to 3. */
        PROPOSAL_ADDRESSED(30, 3, "Có đề xuất gửi đến bên kia", "A proposal is addressed to the other"),

        /** The other one wishes this meeting: 25. */
        WISHED_BY_OTHER(25, 1, "Bên kia mong muốn gặp", "The other one wishes to meet"),

        /** A proposal of one is about a country that the other covers: 20 each, up to 3. */
        PROPOSAL_ON_COUNTRY(
                20, 3, "Có đề xuất về địa bàn bên kia phụ trách", "A proposal is about a country the other covers"),

        /** One has a twin in a country that the other covers: 15 each, up to 2. */
        TWINNING(15, 2, "Có kết nghĩa ở địa bàn bên kia phụ trách", "There is a twin in a country the other covers"),

        /** One has or seeks investment from a country that the other covers: 10 each, up to 2. */
        INVESTMENT(10, 2, "Quan tâm đầu tư từ địa bàn bên kia phụ trách", "Investment from a country the other covers"),

        /** One works in a field in which the other works or has a proposal: 5 each, up to 3. */
        COMMON_FIELD(5, 3, "Cùng quan tâm một lĩnh vực", "Both work in a field");

        final int weight;
        final int most;
        final LocalisedText text;

        Kind(int weight, int most, String vi, String en) {
            this.weight = weight;
            this.most = most;
            this.text = LocalisedText.of(vi, en);
        }

        int points(int number) {
            return Math.min(number, most) * weight;
        }
    }

    static SuggestionReason of(
            Kind kind, int number, List<String> countries, List<String> fields, List<UUID> proposals) {
        return new SuggestionReason(kind, number, kind.points(number), countries, fields, proposals, kind.text);
    }
}
