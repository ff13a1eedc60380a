/** What every test stands on: a database of its own, a thin client, a conference to play in, and races. */
package vn.hoinghi.kernel.testing;
