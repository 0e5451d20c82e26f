/** The house rules of diagrams and forms, checked without an engine. */
@NullMarked
package casework.model;

import org.jspecify.annotations.NullMarked;
