package vn.hoinghi.kernel.problem;

import java.util.List;

/** All types of problem the application answers with; the application itself lists them, since it knows all features. */
public interface ProblemCatalogue {

    List<ProblemType> types();
}
