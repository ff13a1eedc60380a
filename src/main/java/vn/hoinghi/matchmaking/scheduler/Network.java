package vn.hoinghi.matchmaking.scheduler;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A network in which a flow of least cost is found, by successive shortest paths with potentials: of all paths of one
 * length, as many as there are at a time (Edmonds and Karp 1972; the blocking flow by Dinic 1970). Arcs stand in pairs,
 * {@code a} and its reverse {@code a ^ 1}.
 */
final class Network {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final int source;
    private final int sink;
    private final int[] first;
    private int[] next = new int[64];
    private int[] head = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int arcs;

    private final long[] potential;
    private final long[] distance;
    private final int[] level;
    private final int[] current;
    private final int[] queue;

    /** Node 0 is the source, node 1 the sink. */
    Network(int nodes) {
        source = 0;
        sink = 1;
        first = new int[nodes];
        Arrays.fill(first, -1);
        potential = new long[nodes];
        distance = new long[nodes];
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
    }

    /** A new arc and its reverse; the number of the arc. */
    int arc(int from, int to, int capacity, long costOfOne) {
        add(from, to, capacity, costOfOne);
        add(to, from, 0, -costOfOne);
        return arcs - 2;
    }

    private void add(int from, int to, int capacity, long costOfOne) {
        if (arcs == head.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        head[arcs] = to;
        room[arcs] = capacity;
        cost[arcs] = costOfOne;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    int flow(int arc) {
        return room[arc ^ 1];
    }

    /**
     * Sends flow from the source to the sink for as long as that lowers the cost, at most {@code most} of it. Arcs lead
     * from nodes to nodes of which none leads back, before any flow.
     *
     * @return the cost, which is not positive
     */
    long send(int most) {
        relaxFromSource();
        long sum = 0;
        int left = most;
        while (left > 0 && potential[sink] - potential[source] < 0) {
            int sent = 0;
            while (left > sent && findLevels()) {
                System.arraycopy(first, 0, current, 0, first.length);
                sent += push(source, left - sent);
            }
            sum += sent * (potential[sink] - potential[source]);
            left -= sent;
            if (left > 0) {
                shortenPaths();
            }
        }
        // The flow is a circulation through this arc, so that what one more meeting would cost is a path as well.
        int back = arc(sink, source, left, 0);
        room[back ^ 1] = most - left;
        return sum;
    }

    /** Distances of a network without circles, costs of either sign (Bellman and Ford, over a queue). */
    private void relaxFromSource() {
        Arrays.fill(potential, FAR);
        potential[source] = 0;
        boolean[] isQueued = new boolean[first.length];
        int begin = 0;
        int waiting = 1;
        queue[0] = source;
        while (waiting > 0) {
            int node = queue[begin];
            begin = (begin + 1) % queue.length;
            waiting--;
            isQueued[node] = false;
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                int to = head[arc];
                if (room[arc] > 0 && potential[node] + cost[arc] < potential[to]) {
                    potential[to] = potential[node] + cost[arc];
                    if (!isQueued[to]) {
                        isQueued[to] = true;
                        queue[(begin + waiting++) % queue.length] = to;
                    }
                }
            }
        }
        // Nodes that cannot be reached are put where no arc from them is shorter than nothing; none is longer than
        // this.
        long nearest = Math.min(potential[sink], 0);
        for (int node = 0; node < first.length; node++) {
            potential[node] = potential[node] == FAR ? nearest : potential[node];
        }
    }

    private long reduced(int from, int arc) {
        return cost[arc] + potential[from] - potential[head[arc]];
    }

    /** Whether the sink can be reached by arcs of no reduced cost, and in how many steps each node. */
    private boolean findLevels() {
        Arrays.fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        int end = 1;
        for (int begin = 0; begin < end && level[sink] < 0; begin++) {
            int node = queue[begin];
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                if (room[arc] > 0 && level[head[arc]] < 0 && reduced(node, arc) == 0) {
                    level[head[arc]] = level[node] + 1;
                    queue[end++] = head[arc];
                }
            }
        }
        return level[sink] >= 0;
    }

    private int push(int node, int most) {
        if (node == sink) {
            return most;
        }
        int sent = 0;
        for (; current[node] >= 0 && sent < most; current[node] = sent < most ? next[current[node]] : current[node]) {
            int arc = current[node];
            if (room[arc] > 0 && level[head[arc]] == level[node] + 1 && reduced(node, arc) == 0) {
                int through = push(head[arc], Math.min(most - sent, room[arc]));
                room[arc] -= through;
                room[arc ^ 1] += through;
                sent += through;
            }
        }
        return sent;
    }

    /** Raises the potentials so that the next shortest paths cost nothing, but never above what would not pay. */
    private void shortenPaths() {
        long pays = potential[source] - potential[sink];
        findDistances(source, sink);
        for (int node = 0; node < first.length; node++) {
            potential[node] += Math.min(distance[node], Math.min(distance[sink], pays));
        }
    }

    /** Distances from a node by reduced costs, exact up to that of the target (Dijkstra). */
    private void findDistances(int from, int target) {
        Arrays.fill(distance, FAR);
        distance[from] = 0;
        PriorityQueue<long[]> nearest = new PriorityQueue<>((left, right) -> Long.compare(left[0], right[0]));
        nearest.add(new long[] {0, from});
        while (!nearest.isEmpty()) {
            long[] entry = nearest.remove();
            int node = (int) entry[1];
            if (node == target) {
                return;
            }
            if (entry[0] > distance[node]) {
                continue;
            }
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                long there = entry[0] + reduced(node, arc);
                if (room[arc] > 0 && there < distance[head[arc]]) {
                    distance[head[arc]] = there;
                    nearest.add(new long[] {there, head[arc]});
                }
            }
        }
    }

    /**
     * By how much the cost rises if one unit must go through an arc that has none: the shortest way from its head back to
     * its tail, by what flow there is; a very large number where there is none.
     */
    long costOfForcing(int arc) {
        int from = head[arc ^ 1];
        findDistances(head[arc], from);
        return distance[from] >= FAR ? FAR : reduced(from, arc) + distance[from];
    }

    static boolean isPossible(long costOfForcing) {
        return costOfForcing < FAR;
    }
}
