package vn.hoinghi.checkin.devices;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds for all devices of a conference. */
@Entity
@Table(name = "check_in_settings")
public class DeviceSettings extends PanacheEntityBase {

    @Id
    public UUID conferenceId;

    public @Nullable String lowestAppVersion;

    @Version
    public long version;
}
