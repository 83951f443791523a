/*
 * A part of a page that moves while it is read. The server says what changed by a stream of events; where it has enough
 * of them, or something in between does not let them through, the page reads itself again every few seconds. Without
 * this script it is a page with a link that reads it again.
 */
const part = document.querySelector("[data-live]");
const own = new Set((part.dataset.own ?? "").split(" "));
const pattern = document.querySelector("[data-vote-form]");
const READ_AGAIN = 5_000;
const TRY_AGAIN = 60_000;
/* Nothing changes its place under a finger. */
const TOUCHED = 1_500;
/* The server says something every five seconds: a stream that is silent for longer is lost, even if nobody said so. */
const SILENT = 15_000;

let stream;
let reading;
let touched = 0;
let heard = 0;
let order;

function listen() {
  stream = new EventSource(part.dataset.live);
  heard = Date.now();
  for (const word of ["open", "alive", "questions", "votes"]) {
    stream.addEventListener(word, () => (heard = Date.now()));
  }
  stream.addEventListener("questions", (event) => {
    stopReading();
    event.data === "" ? read() : show(event.data);
  });
  stream.addEventListener("votes", (event) => {
    stopReading();
    count(JSON.parse(event.data));
  });
  // The browser connects again by itself, unless it was told that there is no stream for it now.
  stream.addEventListener("error", () => {
    if (stream.readyState !== EventSource.CLOSED) return;
    startReading();
    setTimeout(() => reading && listen(), TRY_AGAIN);
  });
}

// Behind a router that forgot the connection nothing ends: the browser would wait for ever.
setInterval(() => {
  if (stream.readyState === EventSource.CLOSED || Date.now() - heard < SILENT) return;
  stream.close();
  listen();
}, SILENT / 3);

function startReading() {
  if (reading) return;
  reading = setInterval(read, READ_AGAIN + Math.random() * 1_000);
  read();
}

function stopReading() {
  clearInterval(reading);
  reading = undefined;
}

async function read() {
  try {
    const answer = await fetch(part.dataset.page, { headers: { Accept: "text/html" } });
    // The seat was given back, or the session has ended: the page says so itself.
    if (answer.status === 404 || answer.redirected) return location.reload();
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-live]");
    if (fresh) put(fresh);
  } catch {
    // No network for the moment: the next time is soon.
  }
}

function show(html) {
  const focus = document.activeElement;
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  for (const question of fresh.querySelectorAll("[data-votable]")) {
    const number = question.id.replace("question-", "");
    if (own.has(number) || !pattern) continue;
    question.append(document.getElementById(question.id)?.querySelector("[data-vote]") ?? form(number));
  }
  put(fresh, focus);
}

function form(number) {
  const made = pattern.content.cloneNode(true).firstElementChild;
  made.elements.question.value = number;
  made.querySelector("button").setAttribute("aria-describedby", `question-${number}`);
  return made;
}

/* What somebody is writing in, or has open, stays as it is. */
function put(fresh, focus = document.activeElement) {
  for (const article of fresh.querySelectorAll("article[id]")) {
    const mine = document.getElementById(article.id);
    if (mine && held(mine)) article.replaceWith(mine);
  }
  const again = focus.form?.dataset.vote !== undefined && focus.form.elements.question.value;
  part.replaceChildren(...fresh.childNodes);
  if (part.contains(focus)) focus.focus({ preventScroll: true });
  else if (again) document.querySelector(`#question-${again} button`)?.focus({ preventScroll: true });
  for (const mine of document.querySelectorAll("[data-mine]")) {
    if (!document.getElementById(`question-${mine.dataset.mine}`)) continue;
    const list = mine.closest("section");
    mine.remove();
    if (!list.querySelector("[data-mine]")) list.remove();
  }
}

function held(article) {
  return (
    article.contains(document.activeElement) ||
    article.querySelector("details[open]") !== null ||
    [...article.querySelectorAll("textarea, input")].some(
      (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
    )
  );
}

function count(votes) {
  for (const [number, words] of votes) {
    const place = document.querySelector(`#question-${number} [data-votes]`);
    if (place) place.textContent = words;
  }
  clearTimeout(order);
  order = setTimeout(sort, Math.max(0, touched + TOUCHED - Date.now()), votes);
}

function sort(votes) {
  const focus = document.activeElement;
  const rank = new Map(votes.map(([number], at) => [`question-${number}`, at]));
  for (const list of part.querySelectorAll("ol")) {
    const sorted = [...list.children].sort((one, other) => rank.get(one.id) - rank.get(other.id));
    if (sorted.some((question, at) => question !== list.children[at])) list.append(...sorted);
  }
  if (part.contains(focus)) focus.focus({ preventScroll: true });
}

for (const gesture of ["pointerdown", "pointermove", "keydown"]) {
  part.addEventListener(gesture, () => (touched = Date.now()), { passive: true });
}

// A vote leaves without the page, which would come back at another place. Whatever goes wrong, the form is sent as it is.
part.addEventListener("submit", async (event) => {
  const vote = event.target;
  if (vote.dataset.vote === undefined || event.defaultPrevented) return;
  event.preventDefault();
  const button = vote.querySelector("button");
  try {
    const answer = await fetch(vote.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(vote)),
      redirect: "manual",
    });
    if (answer.type !== "opaqueredirect") throw new Error("not taken");
    const given = vote.elements.vote.value === "oui";
    vote.elements.vote.value = given ? "non" : "oui";
    button.textContent = given ? "Retirer mon vote" : "Voter";
    button.classList.toggle("button--plain", !given);
    delete vote.dataset.sent;
    button.removeAttribute("aria-disabled");
  } catch {
    vote.submit();
  }
});

function rest() {
  stream.close();
  stopReading();
}

// What moves by itself can be made to stand still (WCAG 2.2.2).
const pause = document.querySelector("[data-live-pause]");
pause.hidden = false;
pause.addEventListener("click", () => {
  const paused = pause.getAttribute("aria-pressed") !== "true";
  pause.setAttribute("aria-pressed", paused);
  paused ? rest() : listen();
});

addEventListener("pagehide", rest);
addEventListener("pageshow", (event) => event.persisted && pause.getAttribute("aria-pressed") !== "true" && listen());
listen();
