package fr.preau.management.news;

import fr.preau.mail.ShownLetter;

/** A letter of the news as its readers will have it, whatever they chose. */
public record DigestShownView(long id, ShownLetter shown) {}
