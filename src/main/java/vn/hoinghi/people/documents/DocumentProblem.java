package vn.hoinghi.people.documents;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with documents; what is wrong with a file is a fault of the request. */
public enum DocumentProblem implements ProblemType {
    LETTERS_FULL(409, "Đã đủ số công văn cử", "There are as many letters as there may be");

    private final Definition definition;

    DocumentProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
