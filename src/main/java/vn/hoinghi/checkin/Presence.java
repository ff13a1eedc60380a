package vn.hoinghi.checkin;

/** How many people came, each counted once. */
public record Presence(int morning, int afternoon) {}
