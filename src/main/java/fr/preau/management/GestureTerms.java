package fr.preau.management;

import fr.preau.registration.By;
import fr.preau.registration.Notification;
import fr.preau.registration.desk.SeveralPlaces;

/** Who makes a gesture on several places, where, and whether people are written to. */
public record GestureTerms(SeveralPlaces desk, By by, Notification writing) {}
