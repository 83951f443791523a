@NullMarked
package fr.preau.programme.board;

import org.jspecify.annotations.NullMarked;
