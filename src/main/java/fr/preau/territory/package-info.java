/**
 * Where people live: communes and what they belong to, priority neighbourhoods by vintage, the State's contracts and
 * posts, and what open data say about them. Nothing is fetched: an administrator brings the files that the State
 * publishes; what everybody needs (communes, intercommunalities, departments, regions) ships with Préau.
 *
 * <p>Tables: {@code territory_source}, {@code territory_remark} and the rows of each source ({@code neighbourhood_row}, {@code outline_row},
 * {@code correspondence_row}, {@code contract_row}, {@code post_row}, {@code square_row}, {@code shop_row}); decisions
 * about neighbourhoods that left the map ({@code outgoing_decision}, {@code outgoing_measure}, {@code
 * outgoing_year}); places for food and
 * what was computed from them ({@code food_place}, {@code food_run}).
 */
@ApplicationModule(
        id = "territory",
        allowedDependencies = {"management", "platform", "staff", "staff :: journal"})
@NullMarked
package fr.preau.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
