/**
 * Sign-in, and who may see what. Owns accounts, invitations, the keys that sign access tokens and the refresh tokens; every other
 * feature only asks {@link vn.hoinghi.kernel.CurrentUser}.
 *
 * <p>In SQL: a user name is unique in any case ({@code uq_accounts_username}); whom an account acts for follows from its
 * role ({@code ck_accounts_scope}) and lies in the account's own conference ({@code fk_accounts_organisation},
 * {@code fk_accounts_delegate}). A refresh token is good once: it is deleted by the statement that reads it.
 * So is the link of an invitation: one guarded update redeems it. An address is invited once to an organisation
 * ({@code uq_accounts_email}), and each invitation of an organiser has an account of its own ({@code uq_invitations_account}); of links and
 * refresh tokens only digests are kept.
 *
 * <p>What was signed for an account holds in one generation of it ({@code begin_generation}, a trigger): closing it, or
 * another password, role or scope, ends its access tokens within a second ({@link TokensInForce}) and its refresh tokens.
 *
 * <p>Passwords are not tried without end: {@code begin_sign_in} counts failures by name and address for all nodes
 * ({@link SignInAttempts}), and makes whoever fails wait longer each time.
 */
@NullMarked
package vn.hoinghi.access;

import org.jspecify.annotations.NullMarked;
