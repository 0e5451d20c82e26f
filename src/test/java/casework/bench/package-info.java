/** Benchmarks: run by hand with the Maven profile {@code bench}, never by the tests. */
@NullMarked
package casework.bench;

import org.jspecify.annotations.NullMarked;
