package vn.hoinghi.programme;

/** Whether a session or a talk is to be held; one that is not still stands in the programme and binds nobody. */
public enum PlanStatus {
    PLANNED,
    CANCELLED
}
