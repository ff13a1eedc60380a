package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;

/** Whom a change of a slot hits: the meetings for which a decision is wanted. */
public record SlotChangePreview(@Size(max = 1000) List<MeetingView> meetings) {}
