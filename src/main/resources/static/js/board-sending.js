/* What was typed into the board and how it leaves: kept on this device until the server has it. */

const form = document.querySelector("form[data-figures]");
const told = document.querySelector("#board-told");
const { account } = document.body.dataset;
const { cellOf, figureIn, same } = await import(form.dataset.figures);
const LONGEST = 8_000;
/* Answers of a server, or of what stands before it, that is to be asked again. */
const LATER = [429, 502, 503, 504];
/* One entry for each cell, so that two tabs never write over what the other keeps; nobody sends what another typed. */
const STORE = `tableau:${account}:${location.pathname}:`;

/** By request and figure: what was typed over what, then why it was refused or what stands there instead. */
export const kept = Object.fromEntries(
  Object.keys(localStorage)
    .filter((name) => name.startsWith(STORE))
    .map((name) => [name.slice(STORE.length), JSON.parse(localStorage.getItem(name))]),
);

export function save(key) {
  if (kept[key]) localStorage.setItem(STORE + key, JSON.stringify(kept[key]));
  else localStorage.removeItem(STORE + key);
}

export const address = (place) => `${form.action}${place.action}/financements/${place.request}`;
export const page = async (where) => (await fetch(where)).text();
export const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

/**
 * One figure, over the one that its cell showed: done, refused and why, overtaken by what stands there now, or not
 * through.
 *
 * @param merge takes the figures of a page of the board
 */
export async function send(key, one, merge) {
  const [request, figure] = key.split("/");
  const body = new URLSearchParams(new FormData(form));
  body.set("figure", figure);
  body.set("value", one.value);
  body.set("seen", one.seen);
  body.set("overReason", one.why ?? "");
  const answer = await fetch(`${address({ action: one.action, request })}/montant${form.dataset.query}`, {
    method: "POST",
    headers: { "Preau-Account": account },
    body,
    signal: AbortSignal.timeout(LONGEST),
  });
  const html = await answer.text();
  if (new URL(answer.url).searchParams.has("fait")) return { done: true, fresh: html };
  if (LATER.includes(answer.status)) return { off: told.dataset.off };
  const said = parsed(html);
  if (answer.redirected || said.querySelector("[name=again-password]")) return { off: told.dataset.signedOut };
  if (answer.status === 409) {
    const fresh = await page(location.href);
    // A filter may hide its row here: the whole board has it.
    const whole = parsed(await page(location.pathname)).querySelector(".board table");
    const cell = whole && cellOf(key, whole);
    // It came through the first time, and its answer did not.
    if (cell && same(figureIn(cell), one.value)) return { done: true, fresh };
    merge(fresh);
    return cell ? { now: figureIn(cell) } : { refused: told.dataset.nothing };
  }
  const fault = said.querySelector("[data-faults] li a");
  return { refused: fault?.textContent ?? told.dataset.nothing, field: fault?.hash.slice(1) };
}
