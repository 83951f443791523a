/* The cells of the board: which figure each is, what is in it, which one is beside it. */

export const grid = document.querySelector(".board table");
const sentences = document.querySelector("#board-told").dataset;
const FIGURES = ["requested", "proposed", "voted"];

export const keyOf = (place) => `${place.request}/${place.figure}`;
export const figureIn = (cell) => (cell.querySelector("a")?.firstChild ?? cell).textContent.replace("…", "").trim();

/** Which figure of which request a cell is; nothing for a cell that is only read. */
export function placeOf(cell) {
  for (let offset = 0, at = cell; offset < FIGURES.length && at; offset++, at = at.previousElementSibling) {
    if (at.dataset.request) {
      return { request: at.dataset.request, figure: FIGURES[offset], action: cell.parentElement.dataset.action };
    }
  }
}

/** Several where the board names an action under each of its neighbourhoods. */
export function cellsOf(key, table = grid) {
  const [request, figure] = key.split("/");
  return [...table.querySelectorAll(`[data-request="${CSS.escape(request)}"]`)].map(
    (first) => first.parentElement.cells[first.cellIndex + FIGURES.indexOf(figure)],
  );
}

export const cellOf = (key, table = grid) => cellsOf(key, table)[0];

/** Which action each row is of and which funder each column: where they differ, figures would stand in wrong cells. */
export const shape = (table) =>
  JSON.stringify([[...table.tHead.rows].map((row) => row.textContent), [...table.rows].map((row) => row.dataset.action)]);

/** "Demandé à Ville, Jardin partagé", as the heads of its column and its row say. */
export function nameOf(cell, place) {
  const columns = [...grid.tHead.rows[1].cells];
  const first = grid.tHead.rows[0].cells;
  const before = [...first].findIndex((head) => head.colSpan === FIGURES.length);
  return `${columns[cell.cellIndex - before].textContent}, ${cell.parentElement.querySelector("th a").textContent}`;
}

/* Amounts in cents, as people type them; not a number for what only the server can tell. */
export function cents(text) {
  const bare = text.replace(/[\s€'’]/g, "").replace("−", "-");
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll(".", "") : bare;
  if (plain === "") return 0;
  return /^-?\d+([.,]\d{1,2})?$/.test(plain) ? Math.round(Number(plain.replace(",", ".")) * 100) : NaN;
}

/** Whether two texts say one amount; nothing is no zero. */
export const same = (one, other) => one === other || (one !== "" && other !== "" && cents(one) === cents(other));

const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", trailingZeroDisplay: "stripIfInteger" });
const words = (amount) => euros.format(amount / 100).replaceAll("\u202f", "\u00a0");

/** What will be left of the funder's envelope with another figure; nothing where it has none. */
export function leftWith(cell, place, seen, typed) {
  const row = grid.tFoot.querySelector(`[data-left="${place.figure}"]`);
  const column = cell.cellIndex - FIGURES.indexOf(place.figure) + FIGURES.length - 1;
  const left = row?.cells[column].textContent.trim();
  const after = left ? cents(left) + cents(seen) - cents(typed) : NaN;
  if (Number.isNaN(after)) return "";
  return after < 0 ? `${sentences.over} ${words(-after)}.` : `${sentences.left} ${words(after)}.`;
}

export const rows = () => [...grid.rows].filter((row) => row.closest("tbody, tfoot") && !row.matches(".board__group"));

export function beside(cell, key, whole) {
  const all = rows();
  const row = all.indexOf(cell.parentElement);
  const cells = cell.parentElement.cells;
  const last = cells.length - 1;
  switch (key) {
    case "ArrowLeft":
      return cells[cell.cellIndex - 1];
    case "ArrowRight":
      return cells[cell.cellIndex + 1];
    case "ArrowUp":
      return all[row - 1]?.cells[cell.cellIndex];
    case "ArrowDown":
      return all[row + 1]?.cells[cell.cellIndex];
    case "Home":
      return whole ? all[0].cells[0] : cells[0];
    case "End":
      return whole ? all.at(-1).cells[last] : cells[last];
  }
}

/** The next cell that takes a figure, in the column or in reading order. */
export function nextFigure(cell, step, inColumn) {
  const cells = inColumn
    ? rows().map((row) => row.cells[cell.cellIndex])
    : rows().flatMap((row) => [...row.cells]);
  for (let at = cells.indexOf(cell) + step; at >= 0 && at < cells.length; at += step) {
    if (placeOf(cells[at])) return cells[at];
  }
}
