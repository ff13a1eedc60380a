package vn.hoinghi.kernel.files;

import java.util.Set;

/**
 * Which files will do for a purpose.
 *
 * @param largestMebibytes how large one may be, in MiB
 * @param leastPixels how wide and how high an image is at least
 */
public record FileRules(int largestMebibytes, int leastPixels, Set<FileType> types) {}
