package vn.hoinghi.conference;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes to identifiers. Neither ever changes and no conference is deleted, so what was found once stays true. */
@Singleton
public class ConferenceCodes {

    record Entry(String code, UUID id) {}

    private final Map<String, Entry> known = new ConcurrentHashMap<>();

    /** The conference of that code; asks the database only until it is known. */
    public Optional<UUID> idOf(String code) {
        return find(code).map(Entry::id);
    }

    Optional<Entry> find(String code) {
        Entry entry = known.get(code);
        if (entry != null) {
            return Optional.of(entry);
        }
        Optional<Entry> found = Conference.withCode(code).map(conference -> new Entry(code, conference.id));
        found.ifPresent(conference -> known.put(code, conference));
        return found;
    }
}
