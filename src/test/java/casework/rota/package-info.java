/** Tests of rotas, against a slow obvious oracle. */
@NullMarked
package casework.rota;

import org.jspecify.annotations.NullMarked;
