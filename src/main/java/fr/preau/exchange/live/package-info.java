/**
 * Pages that move while they are read: a stream of server-sent events for each reader, one rendering for all of them.
 * What a stream tells is decided by whoever answers {@link fr.preau.exchange.live.LivePieces}.
 */
@NullMarked
package fr.preau.exchange.live;

import org.jspecify.annotations.NullMarked;
