/**
 * Sign-in, and who may see what. Owns accounts, the keys that sign access tokens and the refresh tokens; every other
 * feature only asks {@link vn.hoinghi.kernel.CurrentUser}.
 *
 * <p>In SQL: a user name is unique in any case ({@code uq_accounts_username}); whom an account acts for follows from its
 * role ({@code ck_accounts_scope}) and lies in the account's own conference ({@code fk_accounts_organisation},
 * {@code fk_accounts_delegate}). A refresh token is good once: it is deleted by the statement that reads it.
 */
@NullMarked
package vn.hoinghi.access;

import org.jspecify.annotations.NullMarked;
