/**
 * The published programme, and everybody's own part of it, as other programs take it: calendars, schedule apps, search
 * engines, paper. Feeds are made from published versions only and once a version ({@code Feeds}); their entity tag is
 * the digest of their bytes, which are the same on every node. What was in an earlier version and is no longer stays in
 * calendars as cancelled ({@code History}). Calendars and sheets of paper are written for later features too.
 *
 * <p>In SQL: a delegate has one secret address of its agenda ({@code pk_agenda_links}), of which only the digest is kept
 * ({@code ck_agenda_links_token_hash}).
 */
@NullMarked
package vn.hoinghi.programme.feeds;

import org.jspecify.annotations.NullMarked;
