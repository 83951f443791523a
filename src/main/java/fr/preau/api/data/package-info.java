/** What a program reads and writes with a token, by the services of the forms. */
@NullMarked
package fr.preau.api.data;

import org.jspecify.annotations.NullMarked;
