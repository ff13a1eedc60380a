package vn.hoinghi.kernel.jobs;

import java.util.UUID;

/**
 * One taking-up of a job.
 *
 * @param number which taking-up; who does not know the last one may not write
 * @param request as JSON
 */
record JobRun(UUID id, UUID number, UUID conferenceId, String kind, String request) {}
