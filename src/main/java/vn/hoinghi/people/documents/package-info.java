/**
 * Files handed in for a delegate: the photo of the badge and letters of nomination. What a file is, its first bytes say;
 * images are measured by their headers, never decoded, and lose what they tell beside the picture (place, camera,
 * comments). Photos are seen at the door, letters by the office and the organisation only.
 *
 * <p>In SQL: a delegate has one photo and at most ten letters ({@code uq_documents_place}, {@code ck_documents_place});
 * the bytes stand in {@code document_contents} and go with their document.
 */
@NullMarked
package vn.hoinghi.people.documents;

import org.jspecify.annotations.NullMarked;
