/** What every operation of the contract has in common, written once: problems, security, headers, the path's code. */
@NullMarked
package vn.hoinghi.kernel.contract;

import org.jspecify.annotations.NullMarked;
