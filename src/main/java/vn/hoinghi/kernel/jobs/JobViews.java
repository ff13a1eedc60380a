package vn.hoinghi.kernel.jobs;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.ProblemBody;
import vn.hoinghi.kernel.problem.ProblemCatalogue;
import vn.hoinghi.kernel.problem.ProblemType;

/** Shows jobs in the language of the request. */
@Singleton
public class JobViews {

    private final HttpHeaders headers;
    private final ProblemCatalogue catalogue;

    JobViews(HttpHeaders headers, ProblemCatalogue catalogue) {
        this.headers = headers;
        this.catalogue = catalogue;
    }

    /** Where the job of that conference is. */
    public String url(String conferenceCode, UUID id) {
        return "/api/v1/conferences/" + conferenceCode + "/jobs/" + id;
    }

    public JobView view(String conferenceCode, Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.progress(),
                job.state() == JobState.DONE ? url(conferenceCode, job.id()) + "/result" : null,
                job.problem() == null ? null : body(job.id(), job.problem()),
                job.createdAt(),
                job.finishedAt());
    }

    private ProblemBody body(UUID id, JobProblem problem) {
        ProblemType type = catalogue.types().stream()
                .filter(candidate -> candidate.code().equals(problem.code()))
                .findFirst()
                .orElse(CommonProblem.INTERNAL_ERROR);
        Language language = Language.preferred(headers.getAcceptableLanguages());
        return new ProblemBody(
                "urn:hoinghi:problem:" + type.code(),
                type.definition().title().in(language),
                type.definition().status(),
                problem.detail() == null ? null : problem.detail().in(language),
                "urn:uuid:" + id,
                type.code(),
                null,
                null);
    }
}
