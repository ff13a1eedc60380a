package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.RunningHoinghi;

/** The storm over the built application, whose database is killed in the middle of it, and then both at once. */
class KilledStormIT extends ApiTest {

    private static final int PATIENCE_SECONDS = 180;

    private RunningHoinghi hoinghi;

    @BeforeEach
    void start() throws Exception {
        hoinghi = RunningHoinghi.start();
    }

    @AfterEach
    void stop() throws Exception {
        hoinghi.remove();
    }

    @Test
    void loses_nothing_that_was_acknowledged_whoever_is_killed() throws Exception {
        Storm storm = new Storm(
                aConference(),
                () -> DriverManager.getConnection(hoinghi.databaseUrl(), "hoinghi", hoinghi.databasePassword()));
        ExecutorService threads = Executors.newFixedThreadPool(Storm.PHONES + 1);
        List<Future<?>> phones = new ArrayList<>();
        for (int phone = 0; phone < Storm.PHONES; phone++) {
            int number = phone;
            phones.add(threads.submit(() -> storm.scanAll(number)));
        }

        await(storm, 200);
        hoinghi.killDatabase();
        Future<?> interference = threads.submit(storm::interfere);
        await(storm, 600);
        hoinghi.kill();
        hoinghi.killDatabase();
        hoinghi.startAgain();

        interference.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (Future<?> phone : phones) {
            phone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        threads.shutdown();
        storm.assertNothingIsLost();
    }

    /** In the middle of the storm: so many scans were acknowledged, and many are still to come. */
    private static void await(Storm storm, int acknowledged) throws InterruptedException {
        long start = System.nanoTime();
        while (storm.acknowledged.size() < acknowledged) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            Thread.sleep(5);
        }
    }
}
