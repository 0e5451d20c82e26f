/** The register of features and the notices: API, the staff's pages, and the customers'. */
@NullMarked
package casework.deprecation.web;

import org.jspecify.annotations.NullMarked;
