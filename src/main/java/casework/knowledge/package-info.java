/** The knowledge base: articles that staff publish, found by those who may read them (T09). */
@NullMarked
package casework.knowledge;

import org.jspecify.annotations.NullMarked;
