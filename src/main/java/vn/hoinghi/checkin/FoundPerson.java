package vn.hoinghi.checkin;

import vn.hoinghi.people.DelegateCard;

/**
 * Somebody who was looked for at a door.
 *
 * @param isExpected whether they are approved and the list admits them
 * @param isInside whether they are inside now
 */
public record FoundPerson(DelegateCard delegate, boolean isExpected, boolean hasEntered, boolean isInside) {}
