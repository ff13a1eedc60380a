package vn.hoinghi.people.questions;

/** What an answer looks like: free text, the code of a choice, a decimal number such as 12.5, a day as yyyy-MM-dd. */
public enum QuestionKind {
    TEXT,
    CHOICE,
    NUMBER,
    DATE
}
