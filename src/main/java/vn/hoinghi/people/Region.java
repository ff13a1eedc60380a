package vn.hoinghi.people;

import vn.hoinghi.kernel.LocalisedText;

/** The six regions of Viet Nam by the national master plan (Resolution 81/2023/QH15), from north to south. */
public enum Region {
    NORTHERN_MIDLANDS("Trung du và miền núi phía Bắc", "Northern Midlands and Mountains"),
    RED_RIVER_DELTA("Đồng bằng sông Hồng", "Red River Delta"),
    NORTH_CENTRAL_COAST("Bắc Trung Bộ và duyên hải miền Trung", "North Central and Central Coast"),
    CENTRAL_HIGHLANDS("Tây Nguyên", "Central Highlands"),
    SOUTHEAST("Đông Nam Bộ", "Southeast"),
    MEKONG_DELTA("Đồng bằng sông Cửu Long", "Mekong Delta");

    private final LocalisedText title;

    Region(String vi, String en) {
        this.title = LocalisedText.of(vi, en);
    }

    public LocalisedText title() {
        return title;
    }
}
