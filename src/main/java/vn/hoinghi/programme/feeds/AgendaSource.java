package vn.hoinghi.programme.feeds;

import java.util.List;
import java.util.UUID;

/** What a later feature puts into people's agendas; every bean of this type is asked. */
public interface AgendaSource {

    /** What that delegate is to do there, the cancelled with it, in any order. */
    List<AgendaItem> of(UUID conferenceId, UUID delegateId);
}
