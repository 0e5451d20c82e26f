/** The cases' REST API and pages. */
@NullMarked
package casework.supportcase.web;

import org.jspecify.annotations.NullMarked;
