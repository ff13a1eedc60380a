package vn.hoinghi.kernel.audit;

/** What an entry of the audit trail tells of. */
public enum AuditKind {
    CHANGE,
    /** Fields that are not for everybody were shown: how to reach people, their answers, documents and letters. */
    READ,
    /** Many people's data were taken out in one file. */
    EXPORT
}
