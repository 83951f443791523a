package fr.preau.management;

import fr.preau.registration.By;
import fr.preau.registration.SeveralPlaces;
import fr.preau.registration.Writing;

/** Who makes a gesture on several places, where, and whether people are written to. */
record Hands(SeveralPlaces desk, By by, Writing writing) {}
