/** What Préau asks of other machines by HTTP: to which it may go, and one request that ends in time. */
@NullMarked
package fr.preau.platform.outward;

import org.jspecify.annotations.NullMarked;
