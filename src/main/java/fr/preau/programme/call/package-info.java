@NullMarked
package fr.preau.programme.call;

import org.jspecify.annotations.NullMarked;
