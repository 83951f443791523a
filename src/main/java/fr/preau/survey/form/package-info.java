/** The one page on which a survey is answered, on a phone and without scripts. */
@NullMarked
package fr.preau.survey.form;

import org.jspecify.annotations.NullMarked;
