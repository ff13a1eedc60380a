import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the instances that are kept in {@code instances}: provinces, then missions, who wish to meet each other. A MUST
 * weighs 3, a WANT 2, a CAN 1, and one point more if the wish is mutual, as about every fourth is.
 */
public class Instances {

    /** How many of the missions sit on the panel, and during which slots. */
    private static final int PANEL = 7;

    private static final int PANEL_FROM = 4;
    private static final int PANEL_TO = 8;

    private final Random random;
    private final int provinces;
    private final int missions;
    private final int slots;

    private Instances(long seed, int provinces, int missions, int slots) {
        this.random = new Random(seed);
        this.provinces = provinces;
        this.missions = missions;
        this.slots = slots;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (int wishes : new int[] {300, 600, 1500}) {
            for (int seed = 1; seed <= 3; seed++) {
                write(folder, "afternoon-" + wishes + "-" + seed, new Instances(seed, 63, 94, 12).make(40, wishes, 0.1));
                write(folder, "half-" + wishes + "-" + seed, new Instances(seed, 63, 94, 12).make(40, wishes, 0.5));
            }
        }
        write(folder, "large-10000-1", new Instances(1, 600, 900, 20).make(400, 10_000, 0.1));
    }

    private static void write(Path folder, String name, Map<String, Object> instance) throws Exception {
        Files.write(folder.resolve(name + ".json"), new ObjectMapper().writeValueAsBytes(instance));
    }

    private Map<String, Object> make(int tables, int wishes, double blocked) {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("slots", slots);
        instance.put("tables", tables);
        instance.put("idle", "SLOTS");
        instance.put("participants", forbidden(blocked));
        instance.put("wishes", wishes(wishes));
        return instance;
    }

    private List<List<Integer>> forbidden(double blocked) {
        List<List<Integer>> all = new ArrayList<>();
        for (int participant = 0; participant < provinces + missions; participant++) {
            List<Integer> own = new ArrayList<>();
            boolean isOnPanel = participant >= provinces && participant < provinces + PANEL;
            for (int slot = 0; slot < slots; slot++) {
                boolean isAway = random.nextDouble() < blocked;
                if (isAway || isOnPanel && slot >= PANEL_FROM && slot < PANEL_TO) {
                    own.add(slot);
                }
            }
            all.add(own);
        }
        return all;
    }

    private List<int[]> wishes(int number) {
        Map<Long, int[]> pairs = new LinkedHashMap<>();
        int filed = 0;
        while (filed < number) {
            int province = oneOf(provinces);
            int mission = provinces + oneOf(missions);
            long key = (long) province << 32 | mission;
            if (!pairs.containsKey(key)) {
                pairs.put(key, new int[] {province, mission, strength()});
                filed++;
                if (random.nextInt(100) < 33 && filed < number) {
                    pairs.get(key)[2] += strength() + 1;
                    filed++;
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    /** Some ask and are asked more often than others: the first about twice as often as one in the middle. */
    private int oneOf(int number) {
        return Math.min(random.nextInt(number), random.nextInt(number));
    }

    private int strength() {
        int chance = random.nextInt(10);
        return chance < 2 ? 3 : chance < 7 ? 2 : 1;
    }
}
