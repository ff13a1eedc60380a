package vn.hoinghi.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;

/** The organisations of a conference by code and by the names people type. */
public final class OrganisationNames {

    /** What is said where none is meant. */
    public static final LocalisedText UNKNOWN =
            LocalisedText.of("Không có cơ quan này.", "There is no such organisation.");

    /** What is said where several are. */
    public static final LocalisedText AMBIGUOUS = LocalisedText.of(
            "Có nhiều cơ quan cùng tên này; hãy ghi mã.", "Several organisations have this name; write the code.");

    private final Map<UUID, LocalisedText> names = new HashMap<>();
    private final Map<UUID, String> codes = new HashMap<>();
    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<String, Set<UUID>> byFoldedCode = new HashMap<>();
    private final Map<String, Set<UUID>> byFoldedName = new HashMap<>();

    private OrganisationNames() {}

    /** Any of the conference may be meant. */
    public static OrganisationNames of(UUID conferenceId) {
        return of(conferenceId, null);
    }

    /** @param only the one that may be meant; null where any may */
    public static OrganisationNames of(UUID conferenceId, @Nullable UUID only) {
        OrganisationNames names = new OrganisationNames();
        Organisation.<Organisation>stream("conferenceId", conferenceId)
                .filter(organisation -> only == null || organisation.id.equals(only))
                .forEach(names::add);
        return names;
    }

    private void add(Organisation organisation) {
        names.put(organisation.id, organisation.name);
        codes.put(organisation.id, organisation.code);
        byCode.put(organisation.code, organisation.id);
        add(byFoldedCode, organisation.code, organisation.id);
        add(byFoldedName, organisation.name.vi(), organisation.id);
        add(byFoldedName, organisation.name.in(Language.EN), organisation.id);
    }

    private static void add(Map<String, Set<UUID>> index, String name, UUID id) {
        index.computeIfAbsent(Texts.folded(name), folded -> new LinkedHashSet<>())
                .add(id);
    }

    /** Those that may be meant: by code, else by folded code, else by folded name. */
    public Set<UUID> meant(String written) {
        UUID exact = byCode.get(written);
        if (exact != null) {
            return Set.of(exact);
        }
        String folded = Texts.folded(written);
        Set<UUID> coded = byFoldedCode.getOrDefault(folded, Set.of());
        return coded.isEmpty() ? byFoldedName.getOrDefault(folded, Set.of()) : coded;
    }

    /** The name in that language where it leads back to this organisation alone, else its code. */
    public String written(UUID id, Language language) {
        LocalisedText name = names.get(id);
        String code = codes.get(id);
        if (name == null || code == null) {
            return id.toString();
        }
        return meant(name.in(language)).equals(Set.of(id)) ? name.in(language) : code;
    }
}
