package vn.hoinghi.checkin.devices;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Reads what a device knows of itself. */
@Singleton
public class OwnDevice {

    private static final String ASKED =
            "select d.id, c.code, d.name, d.gate, d.profile, d.lists, device_rights(d.profile),"
                    + " d.approves_walk_ins, s.lowest_app_version,"
                    + " coalesce(cast(string_to_array(d.app_version, '.') as int[])"
                    + " < cast(string_to_array(s.lowest_app_version, '.') as int[]), false)"
                    + " from devices d join conferences c on c.id = d.conference_id"
                    + " left join check_in_settings s on s.conference_id = d.conference_id where d.id = ?";

    private final OneStatement database;
    private final CurrentDevice current;

    OwnDevice(OneStatement database, CurrentDevice current) {
        this.database = database;
        this.current = current;
    }

    /** Whether whoever is registered at the device that asks is approved at once. */
    public boolean approvesWalkIns() {
        UUID id = current.id();
        return id != null && view(id).approvesWalkIns();
    }

    OwnDeviceView view(UUID id) {
        return database.rows(ASKED, OwnDevice::view, id).stream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private static OwnDeviceView view(ResultSet row) throws SQLException {
        return new OwnDeviceView(
                row.getObject(1, UUID.class),
                row.getString(2),
                null,
                row.getString(3),
                row.getString(4),
                DeviceProfile.valueOf(row.getString(5)),
                List.of((UUID[]) row.getArray(6).getArray()),
                rights(row.getArray(7)),
                row.getBoolean(8),
                row.getString(9),
                row.getBoolean(10));
    }

    private static List<DeviceRight> rights(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(DeviceRight::valueOf)
                .toList();
    }
}
