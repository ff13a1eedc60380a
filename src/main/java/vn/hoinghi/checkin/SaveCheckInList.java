package vn.hoinghi.checkin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds a check-in list, or replaces what is said of one. */
@Singleton
public class SaveCheckInList {

    @Transactional
    public CheckInListView add(UUID conferenceId, CheckInListRequest request) {
        return save(CheckInList.in(conferenceId), request);
    }

    @Transactional
    public CheckInListView change(UUID conferenceId, UUID id, @Nullable String ifMatch, CheckInListRequest request) {
        CheckInList list = CheckInList.getAlone(conferenceId, id, request.area());
        Versions.check(ifMatch, list.version);
        return save(list, request);
    }

    private static CheckInListView save(CheckInList list, CheckInListRequest request) {
        list.change(request);
        list.persistAndFlush();
        return CheckInListView.of(list);
    }
}
