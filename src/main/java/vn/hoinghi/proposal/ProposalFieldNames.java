package vn.hoinghi.proposal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;

/** The fields of a conference by code and by the titles people type. */
public final class ProposalFieldNames {

    private final Map<String, LocalisedText> titles = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Set<String>> byFoldedTitle = new HashMap<>();

    private ProposalFieldNames() {}

    public static ProposalFieldNames of(UUID conferenceId) {
        ProposalFieldNames names = new ProposalFieldNames();
        ProposalField.<ProposalField>stream("conferenceId", conferenceId).forEach(names::add);
        return names;
    }

    private void add(ProposalField field) {
        titles.put(field.code, field.title);
        ids.put(field.code, field.id);
        for (Language language : Language.values()) {
            byFoldedTitle
                    .computeIfAbsent(Texts.folded(field.title.in(language)), folded -> new LinkedHashSet<>())
                    .add(field.code);
        }
    }

    /** The code of the only field that is meant: by code, else by title. */
    public Optional<String> meant(String written) {
        String folded = Texts.folded(written);
        if (titles.containsKey(folded)) {
            return Optional.of(folded);
        }
        Set<String> titled = byFoldedTitle.getOrDefault(folded, Set.of());
        return titled.size() == 1 ? titled.stream().findFirst() : Optional.empty();
    }

    /** The title in that language where it leads back to this field alone, else its code. */
    public String written(String code, Language language) {
        LocalisedText title = titles.get(code);
        return title != null && meant(title.in(language)).filter(code::equals).isPresent() ? title.in(language) : code;
    }

    /** @throws java.util.NoSuchElementException where there is no field of that code */
    public UUID id(String code) {
        return Optional.ofNullable(ids.get(code)).orElseThrow();
    }
}
