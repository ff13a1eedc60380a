package vn.hoinghi.access;

/**
 * What a successful sign-in gives.
 *
 * @param accessToken bearer JWT (RFC 7519)
 * @param expiresIn seconds until the access token expires
 * @param refreshToken exchanged once for new tokens, within 30 days
 */
public record TokenView(String accessToken, long expiresIn, String refreshToken) {}
