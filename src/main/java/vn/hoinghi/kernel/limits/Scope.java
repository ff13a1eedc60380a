package vn.hoinghi.kernel.limits;

import java.util.Locale;
import java.util.function.Function;

/** What is counted together. */
public enum Scope {
    ADDRESS(LimitSettings::address),
    ACCOUNT(LimitSettings::account),
    DEVICE(LimitSettings::device),
    SIGN_IN(LimitSettings::signIn),
    LINK(LimitSettings::link),
    INITIALISATION(LimitSettings::initialisation),
    FILE(LimitSettings::file);

    private final Function<LimitSettings, LimitSettings.Quota> quota;

    Scope(Function<LimitSettings, LimitSettings.Quota> quota) {
        this.quota = quota;
    }

    LimitSettings.Quota quota(LimitSettings settings) {
        return quota.apply(settings);
    }

    /** The name of its policy in headers. */
    String policy() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
