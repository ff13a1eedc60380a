package vn.hoinghi.kernel.files;

/**
 * An image as it is kept: its size in pixels as its header says, and its bytes without anything that tells of more than
 * the picture.
 */
record Picture(int width, int height, byte[] bytes) {

    private static final int MOST_PIXELS = 8000;

    boolean isSmallerThan(int pixels) {
        return width < pixels || height < pixels;
    }

    /** A small file may unfold to gigabytes on the phone that shows it. */
    boolean isTooLarge() {
        return width > MOST_PIXELS || height > MOST_PIXELS;
    }
}
