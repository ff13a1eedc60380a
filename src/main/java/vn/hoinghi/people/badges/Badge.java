package vn.hoinghi.people.badges;

import org.jspecify.annotations.Nullable;

/**
 * What one badge says.
 *
 * @param ticket the signed ticket
 */
record Badge(
        String conference,
        String fullName,
        @Nullable String position,
        String organisation,
        BadgeTemplate template,
        String code,
        String ticket) {}
