package fr.preau.management;

/**
 * A screen over all cycles, in the room of the back office where it is found. A room stands once whoever
 * reads may open one of its screens; the first of them is where it leads.
 *
 * @param label in French, a word or two
 * @param address an address that begins with it belongs to this screen, unless a longer one does too
 */
public record HouseScreen(House house, String label, String address) {}
