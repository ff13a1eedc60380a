/**
 * Speakers: what they say of themselves, whether they come, and what they do. A person who is not registered becomes a
 * pending delegate by being entered, within the places of the organisation. A speaker answers by a personal link, by an
 * account, or on the phone to staff.
 *
 * <p>Biography and photo are public only while the speaker consents, and only of those who stand in the published
 * programme: versions never change, so they hold but a link, which leads nowhere once consent is taken back.
 *
 * <p>In SQL: a delegate is a speaker once ({@code pk_speaker_profiles}) and has one link that is good
 * ({@code uq_speaker_links_open}), unless they do not come ({@code ck_speaker_links_coming}, trigger
 * {@code revoke_speaker_links}); a link is redeemed once, by a guarded update; when two delegates become one, so do
 * their profiles and what they do in the draft (triggers {@code merge_speakers}, {@code merge_roles}).
 */
@NullMarked
package vn.hoinghi.programme.speakers;

import org.jspecify.annotations.NullMarked;
