package vn.hoinghi.delivery.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a webhook is, read once.
 *
 * @param host a name or an address, without brackets
 * @param target path and query, as they go into the request
 */
record WebhookUrl(boolean isSecure, String host, int port, String target) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** @throws vn.hoinghi.kernel.problem.Problem 422 {@code webhook-url-refused} */
    static WebhookUrl of(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw refused("Không dùng tên đăng nhập hoặc #.", "It must have a host, and no user or fragment.");
            }
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw refused("Chỉ gửi qua https.", "It must be https.");
            }
            boolean isSecure = scheme.equals("https");
            int port = uri.getPort() < 0 ? (isSecure ? HTTPS : HTTP) : uri.getPort();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new WebhookUrl(isSecure, uri.getHost().replaceAll("[\\[\\]]", ""), port, path + query);
        } catch (URISyntaxException unreadable) {
            throw refused("Không đọc được địa chỉ.", "It cannot be read as an address.");
        }
    }

    /**
     * Refuses at once what would be refused at each attempt. Names are not looked up here: where one leads may be another
     * place by then.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 422 {@code webhook-url-refused}
     */
    void mustBeReachable(boolean allowsLoopback) {
        try {
            boolean isReachable = isLiteral()
                    ? Addresses.isAllowed(InetAddress.getByName(host), isSecure, allowsLoopback)
                    : isSecure || allowsLoopback && host.equals("localhost");
            if (!isReachable) {
                throw refused(
                        "Chỉ gửi qua https đến địa chỉ công cộng.",
                        "It must be https, to an address of the public network.");
            }
        } catch (UnknownHostException noAddress) {
            throw refused("Không đọc được địa chỉ.", "It cannot be read as an address.");
        }
    }

    private boolean isLiteral() {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    private static RuntimeException refused(String vi, String en) {
        return WebhookProblem.WEBHOOK_URL_REFUSED.because(vi, en);
    }
}
