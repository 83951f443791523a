/**
 * Where places are given, promoted and given back: one transaction a batch, decided in memory over {@code DeskState}.
 *
 * <p>{@code Admissions} decides who comes in, {@code PlaceChanges} what happens to a place afterwards (withdrawal,
 * offer, substitute), {@code RequestDecisions} what organisers say to requests.
 */
@NullMarked
package fr.preau.registration.desk;

import org.jspecify.annotations.NullMarked;
