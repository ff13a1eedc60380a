/** Hoinghi, the backend on which a ministry runs its conference: one folder per feature, see ARCHITECTURE.md. */
@NullMarked
package vn.hoinghi;

import org.jspecify.annotations.NullMarked;
