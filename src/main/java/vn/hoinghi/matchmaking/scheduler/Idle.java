package vn.hoinghi.matchmaking.scheduler;

/** What counts as waiting, told in a few machine instructions from the slots of a participant. */
public enum Idle {
    /** Each slot between the first and the last meeting in which there is none though it could be. */
    SLOTS {
        @Override
        int of(long met, long open) {
            return Long.bitCount(Slots.span(met) & open & ~met);
        }
    },

    /**
     * Each break between meetings, however long and for whatever reason: the measure of Bofill et al., "Scheduling B2B
     * meetings", JAIR 74 (2022).
     */
    PERIODS {
        @Override
        int of(long met, long open) {
            return met == 0 ? 0 : Long.bitCount(met & ~(met << 1)) - 1;
        }
    };

    /**
     * @param met the slots in which the participant has a meeting
     * @param open those in which it could have one
     */
    abstract int of(long met, long open);
}
