package vn.hoinghi.checkin.seats;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.CheckInList;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;

/** Seats the people of a list by another plan, all of it or nothing. */
@Singleton
public class SetSeatPlan {

    private static final LocalisedText UNKNOWN = LocalisedText.of(
            "Không có đại biểu này, hoặc đã được gộp.", "There is no such delegate, or they were merged.");
    private static final LocalisedText SEATED = LocalisedText.of(
            "Đại biểu này đã có chỗ ngồi khác trong sơ đồ.", "This delegate has another seat in the plan.");
    private static final LocalisedText TAKEN = LocalisedText.of(
            "Chỗ ngồi này đã có người khác trong sơ đồ.", "The plan gives this seat to somebody else.");

    private static final String COUNTED = "insert into seat_plans as p (list_id, conference_id) values (?, ?)"
            + " on conflict (list_id) do update set version = p.version + 1 where p.version = ? returning p.version";

    private final OneStatement database;
    private final SeatPlans plans;
    private final ObjectMapper json;

    SetSeatPlan(OneStatement database, SeatPlans plans, ObjectMapper json) {
        this.database = database;
        this.plans = plans;
        this.json = json;
    }

    /**
     * Sets the plan.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a list; 412 where somebody set another plan since; 422 where a
     *     delegate is not there, or somebody or a seat is there twice
     */
    @Transactional
    public SeatPlanView set(UUID conferenceId, UUID listId, @Nullable String ifMatch, SeatPlanRequest request) {
        CheckInList list = CheckInList.get(conferenceId, listId);
        long before = plans.of(list.id).version();
        Versions.check(ifMatch, before);
        List<SeatOfDelegate> seats = request.seats().stream()
                .map(seat -> new SeatOfDelegate(seat.delegate(), seat.seat().strip()))
                .toList();
        checkEach(conferenceId, seats);
        if (database.rows(COUNTED, row -> row.getLong(1), list.id, conferenceId, before)
                .isEmpty()) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        database.rows(
                "select 1 from set_seats(?, ?, cast(? as jsonb))", row -> 1, conferenceId, list.id, written(seats));
        return plans.of(list.id);
    }

    /** Says of each who cannot be seated so; that it is so, the database keeps. */
    private void checkEach(UUID conferenceId, List<SeatOfDelegate> plan) {
        Set<UUID> known = known(conferenceId, plan);
        Set<UUID> seated = new HashSet<>();
        Set<String> taken = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < plan.size(); at++) {
            SeatOfDelegate seat = plan.get(at);
            if (!known.contains(seat.delegate())) {
                faults.add(new Fault("/seats/" + at + "/delegate", "not-found", UNKNOWN));
            } else if (!seated.add(seat.delegate())) {
                faults.add(new Fault("/seats/" + at + "/delegate", "duplicate", SEATED));
            }
            if (!taken.add(seat.seat().toLowerCase(Locale.ROOT))) {
                faults.add(new Fault("/seats/" + at + "/seat", "duplicate", TAKEN));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
    }

    private Set<UUID> known(UUID conferenceId, List<SeatOfDelegate> plan) {
        return new HashSet<>(database.rows(
                "select id from delegate_cards where conference_id = ? and id = any (cast(? as uuid[])) and status <> 'MERGED'",
                row -> row.getObject(1, UUID.class),
                conferenceId,
                plan.stream().map(seat -> seat.delegate().toString()).collect(joining(",", "{", "}"))));
    }

    private String written(List<SeatOfDelegate> seats) {
        try {
            return json.writeValueAsString(seats);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
