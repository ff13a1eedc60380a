package vn.hoinghi.checkin;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class StormTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void has_one_first_entry_for_each_and_every_scan_that_was_acknowledged() throws Exception {
        Storm storm = new Storm(aConference(), database::getConnection);

        Race.of(Storm.PHONES + 1, runner -> {
            if (runner == Storm.PHONES) {
                storm.interfere();
            } else {
                storm.scanAll(runner);
            }
            return runner;
        });

        storm.assertNothingIsLost();
    }
}
