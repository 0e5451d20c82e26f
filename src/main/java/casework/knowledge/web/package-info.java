/** The knowledge base's API and pages: for those who write articles, and those who read them. */
@NullMarked
package casework.knowledge.web;

import org.jspecify.annotations.NullMarked;
