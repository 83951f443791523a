/*
 * Figures typed into the board itself. The table is one stop of the Tab key; the arrows go from cell to cell. What is
 * typed is kept on this device until the server has it: through a lost network, a closed tab, and somebody else who
 * writes into the same cell, who is then shown beside.
 */

const form = document.querySelector("form[data-figures]");
const region = document.querySelector(".board");
const told = document.querySelector("#board-told");
const { beside, cellOf, cellsOf, figureIn, grid, keyOf, leftWith, nameOf, nextFigure, placeOf, rows, same, shape } =
  await import(form.dataset.figures);
const { address, kept, page, parsed, save, send } = await import(form.dataset.sending);
const AGAIN = 4_000;

let current;
let sending = false;
let off = "";
let saved = "";

/* From cell to cell. */

function focus(cell) {
  current?.removeAttribute("tabindex");
  current = cell;
  cell.tabIndex = 0;
  cell.focus();
}

/* Writing into a cell. */

function edit(cell, typed) {
  const place = placeOf(cell);
  const one = kept[keyOf(place)];
  const was = [...cell.childNodes];
  const seen = one?.seen ?? figureIn(cell);
  const input = document.createElement("input");
  input.className = "board__input";
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.maxLength = 40;
  input.size = 8;
  input.value = typed ?? one?.value ?? figureIn(cell);
  input.setAttribute("aria-label", nameOf(cell, place));
  input.setAttribute("aria-describedby", "board-note");
  const note = document.createElement("output");
  note.id = "board-note";
  note.className = "board__note small";
  note.textContent = one?.refused ?? leftWith(cell, place, seen, input.value);
  cell.replaceChildren(input, note);
  let closed = false;
  const close = (keeps) => {
    if (closed) return;
    closed = true;
    cell.replaceChildren(...was);
    if (keeps) write(cell, place, seen, input.value.trim());
  };
  input.addEventListener("input", () => (note.textContent = leftWith(cell, place, seen, input.value)));
  input.addEventListener("blur", () => close(true));
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      close(false);
      focus(cell);
    } else if (event.key === "Enter" && event.ctrlKey) {
      close(true);
      location.assign(address(place));
    } else if (event.key === "Enter" || event.key === "Tab") {
      const next = nextFigure(cell, event.shiftKey ? -1 : 1, event.key === "Enter");
      if (!next && event.key === "Tab") return;
      event.preventDefault();
      close(true);
      focus(next ?? cell);
    }
  });
  input.focus();
  if (typed === undefined) input.select();
}

function write(cell, place, seen, value) {
  const key = keyOf(place);
  if (same(value, seen)) {
    if (kept[key]) giveUp(key);
    return;
  }
  kept[key] = { value, seen, name: nameOf(cell, place), action: place.action };
  save(key);
  show();
  flush();
}

async function giveUp(key) {
  delete kept[key];
  save(key);
  show();
  const fresh = await page(location.href).catch(() => undefined);
  if (fresh) merge(fresh);
}

/* What leaves, in order, one after the other. */

const next = () => Object.entries(kept).find(([, one]) => one.refused === undefined && one.now === undefined);

async function flush() {
  if (sending) return;
  if (!next()) {
    off = "";
    show();
    return;
  }
  sending = true;
  try {
    for (let waiting = next(); waiting; waiting = next()) {
      const [key, one] = waiting;
      const { done, fresh, off: why, ...became } = await send(key, one, merge).catch(() => ({ off: told.dataset.off }));
      off = why ?? "";
      if (why) break;
      // Typed over once more meanwhile: that leaves next, over what was just written.
      if (kept[key] !== one) {
        if (done && kept[key]) kept[key].seen = one.value;
      } else if (done) delete kept[key];
      else Object.assign(one, became);
      save(key);
      saved = done ? `${told.dataset.saved}\u00a0: ${one.name}, ${one.value || told.dataset.none}` : "";
      if (fresh) merge(fresh);
    }
  } finally {
    sending = false;
    show();
  }
}

/**
 * Takes the figures, sums and sentences of a page that the server just made, and leaves alone what is being typed.
 * Other rows, or the same in another order, are for the next opening of the page: a figure stands in its own row.
 */
function merge(html) {
  const fresh = parsed(html);
  const table = fresh.querySelector(".board table");
  if (!table || shape(table) !== shape(grid)) return;
  [...table.rows].forEach((row, at) => {
    [...row.cells].forEach((cell, column) => {
      const mine = grid.rows[at].cells[column];
      if (mine.querySelector("input")) return;
      // Somebody may have asked another funder for this action meanwhile, or no more.
      if (cell.dataset.request) mine.dataset.request = cell.dataset.request;
      else delete mine.dataset.request;
      if (mine.textContent === cell.textContent) return;
      const place = placeOf(mine);
      if (place && kept[keyOf(place)]?.refused !== undefined) return;
      mine.replaceChildren(...cell.cloneNode(true).childNodes);
    });
  });
  prepare();
  for (const part of document.querySelectorAll("[data-fresh]")) {
    part.replaceChildren(...(fresh.querySelector(`[data-fresh="${part.dataset.fresh}"]`)?.childNodes ?? []));
  }
  show();
  // What is left of the envelope has moved under whoever types.
  grid.querySelector(".board__input")?.dispatchEvent(new Event("input"));
}

/* What is not on the server yet, told under the table and marked in its cell. */

function button(text, work) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--quiet";
  made.textContent = text;
  made.addEventListener("click", work);
  return made;
}

function again(key, changes) {
  Object.assign(kept[key], changes, { refused: undefined, now: undefined });
  save(key);
  show();
  flush();
}

function line(key, one) {
  const item = document.createElement("li");
  const typed = `${one.name}\u00a0: ${one.value || told.dataset.none}`;
  if (one.now !== undefined) {
    const now = one.now || told.dataset.none;
    item.append(
      `${typed} – ${told.dataset.now} ${now}. `,
      button(`${told.dataset.keep} ${now}`, () => giveUp(key)),
      " ",
      button(`${told.dataset.write} ${one.value || told.dataset.none}`, () => again(key, { seen: one.now })),
    );
  } else if (one.refused !== undefined) {
    const [request] = key.split("/");
    const whole = document.createElement("a");
    whole.href = address({ action: one.action, request });
    whole.textContent = told.dataset.whole;
    item.append(`${told.dataset.refused} – ${typed}. ${one.refused} `);
    if (one.field === "overReason") item.append(reason(key), " ");
    if (cellOf(key)) item.append(button(told.dataset.again, () => edit(cellOf(key))), " ");
    item.append(button(told.dataset.leave, () => giveUp(key)), " ", whole);
  } else item.append(`${told.dataset.waits} – ${typed}`);
  return item;
}

function reason(key) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.className = "control control--short";
  label.append(`${told.dataset.why} `, input);
  const whole = document.createElement("span");
  whole.append(label, " ", button(told.dataset.anyway, () => again(key, { why: input.value })));
  return whole;
}

function show() {
  grid.querySelectorAll(".board__waits, .board__refused").forEach((cell) => {
    cell.classList.remove("board__waits", "board__refused");
    cell.removeAttribute("aria-invalid");
  });
  const lines = [];
  for (const [key, one] of Object.entries(kept)) {
    const trouble = one.refused !== undefined || one.now !== undefined;
    for (const cell of cellsOf(key).filter((each) => !each.querySelector("input"))) {
      if (one.now === undefined) cell.textContent = one.value;
      cell.classList.add(trouble ? "board__refused" : "board__waits");
      if (trouble) cell.setAttribute("aria-invalid", "true");
    }
    if (trouble || off) lines.push(line(key, one));
  }
  const sentence = document.createElement("p");
  sentence.textContent = off || saved;
  sentence.className = off ? "" : "unseen";
  const list = document.createElement("ul");
  list.append(...lines);
  // The same once more would be read aloud again, and take away what is typed there.
  if (told.textContent === sentence.textContent + list.textContent) return;
  told.replaceChildren(...(sentence.textContent ? [sentence] : []), ...(lines.length ? [list] : []));
}

/** The links of a cell are reached by the cell; which cells take a figure is said. */
function prepare() {
  for (const cell of grid.querySelectorAll("tbody :is(td, th)")) {
    cell.querySelectorAll("a").forEach((link) => (link.tabIndex = -1));
    if (placeOf(cell)) cell.setAttribute("aria-readonly", "false");
    else cell.removeAttribute("aria-readonly");
  }
}

grid.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td, th");
  if (!cell || cell !== event.target || event.altKey || event.metaKey) return;
  const to = beside(cell, event.key, event.ctrlKey);
  const place = placeOf(cell);
  if (to) focus(to);
  else if (event.key === "Enter" && (event.ctrlKey || !place)) {
    const link = place ? address(place) : cell.querySelector("a")?.href;
    if (link) location.assign(link);
  } else if (place && (event.key === "Enter" || event.key === "F2")) edit(cell);
  else if (place && (event.key === "Delete" || event.key === "Backspace")) edit(cell, "");
  else if (place && !event.ctrlKey && /^\d$/.test(event.key)) edit(cell, event.key);
  else return;
  event.preventDefault();
});

grid.addEventListener("click", (event) => {
  const cell = event.target.closest("td");
  if (!cell || !placeOf(cell) || event.target.closest("input") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (cell === document.activeElement) edit(cell);
  else focus(cell);
});

if (grid.tHead.rows.length > 1) {
  form.hidden = false;
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-readonly", "true");
  grid.setAttribute("aria-describedby", "board-help");
  prepare();
  region.style.scrollPaddingInlineStart = `${grid.querySelector("tbody th[scope=row]").offsetWidth}px`;
  region.style.scrollPaddingBlockStart = `${grid.tHead.offsetHeight}px`;
  current = nextFigure(rows()[0].cells[0], 1, false) ?? rows()[0].cells[0];
  current.tabIndex = 0;
  addEventListener("online", flush);
  // Left or read anew in the middle of a figure: what is typed is kept like the others.
  addEventListener("pagehide", () => grid.querySelector(".board__input")?.blur());
  setInterval(flush, AGAIN);
  show();
  flush();
}
