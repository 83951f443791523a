/** « Je cherche, je propose »: what people of a cycle tell each other between its days. */
@NullMarked
package fr.preau.exchange.post;

import org.jspecify.annotations.NullMarked;
