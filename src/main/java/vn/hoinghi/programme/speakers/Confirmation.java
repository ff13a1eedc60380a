package vn.hoinghi.programme.speakers;

/** Whether a speaker comes, by their own word. */
public enum Confirmation {
    UNANSWERED,
    CONFIRMED,
    DECLINED
}
