package vn.hoinghi.delivery.webhooks;

import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with webhooks. */
public enum WebhookProblem implements ProblemType {
    WEBHOOK_URL_REFUSED(422, "Không gửi được đến địa chỉ này", "Nothing is sent to such an address"),
    WEBHOOK_URL_TAKEN(409, "Địa chỉ này đã đăng ký", "The address is registered already", "uq_webhooks_url"),
    TOO_MANY_WEBHOOKS(409, "Hội nghị đã có 20 webhook", "The conference has 20 webhooks already", "ck_webhooks_number"),
    WEBHOOK_DISABLED(409, "Webhook đã tắt", "The webhook is disabled"),
    DELIVERY_UNDER_WAY(409, "Lần gửi này chưa kết thúc", "The delivery is still under way");

    private final Definition definition;

    WebhookProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
