/**
 * Lists of delegates as spreadsheets, XLSX or CSV, with the headings an import understands: an export can be edited and
 * imported again, and one that was not edited changes nothing. Rows are read by a cursor of the database and written as
 * they come.
 */
@NullMarked
package vn.hoinghi.people.exports;

import org.jspecify.annotations.NullMarked;
