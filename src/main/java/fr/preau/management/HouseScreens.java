package fr.preau.management;

import java.util.List;

/**
 * The screens that a module has in the back office: a module that has one answers here as a component, and
 * the navigation shows it to those who may open it.
 */
public interface HouseScreens {

    List<HouseScreen> all();
}
