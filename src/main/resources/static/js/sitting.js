/*
 * The secretary's screen holds without a network. What is typed is kept on this device at each key; what is sent while
 * nothing comes through waits in line and leaves in order when the network is back. A decision carries a key of its
 * own, so that the server keeps it once, however often it is sent.
 */

const { account } = document.body.dataset;
/* Of this account alone: nobody sends what another typed on the same device. */
const STORE = `seance:${account}:${location.pathname}`;
const AGAIN = 4_000;
const LONGEST = 8_000;
const LETTERS = { p: "PRESENT", r: "REPRESENTED", e: "EXCUSED", a: "ABSENT" };

const told = document.querySelector("#kept");
const kept = { drafts: {}, line: [], ...JSON.parse(localStorage.getItem(STORE) ?? "{}") };
let sending = false;

function keep() {
  if (kept.line.length === 0 && Object.keys(kept.drafts).length === 0) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, JSON.stringify(kept));
  tell();
}

function tell(signedOut = false) {
  const lines = kept.line.map((one) => ({
    words: `${one.refused ? told.dataset.refused : told.dataset.waits} – ${one.words}`,
    again: one.refused && formOf(one) ? one : undefined,
  }));
  for (const [name, draft] of Object.entries(kept.drafts)) {
    if (draft.aside) {
      lines.push({ words: `${told.dataset.draft} – ${name}\u00a0: ${Object.values(draft.fields).join(" ; ")}` });
    }
  }
  const words = signedOut ? told.dataset.signedOut : kept.line.some((one) => !one.refused) ? told.dataset.off : "";
  const list = document.createElement("ul");
  list.append(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line.words;
      if (line.again) item.append(" ", resume(line.again));
      return item;
    }),
  );
  const sentence = document.createElement("p");
  sentence.textContent = words;
  told.replaceChildren(...(words ? [sentence] : []), ...(lines.length ? [list] : []));
}

const formOf = (one) => [...document.querySelectorAll("form[data-kept]")].find((form) => form.action === one.action);

/** Puts what the server would not have back into its form, to be mended and sent anew. */
function resume(one) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet";
  button.textContent = told.dataset.resume;
  button.addEventListener("click", () => {
    const form = formOf(one);
    const sent = new URLSearchParams(one.body);
    const other = (field) => field.value !== field.defaultValue && field.value !== plain(sent.get(field.name) ?? "");
    // What else is typed there already is not written over: it is sent or emptied first.
    if (fields(form).some(other)) {
      fields(form)[0].focus();
      return;
    }
    fields(form).forEach((field) => (field.value = sent.get(field.name) ?? field.value));
    // The state that it was written upon: what somebody else wrote since is told, not written over.
    const seen = form.querySelector("input[name=seen]");
    if (seen) form.dataset.seen = seen.value = sent.get("seen") ?? seen.value;
    kept.line = kept.line.filter((other) => other !== one);
    form.dispatchEvent(new Event("input"));
    fields(form)[0].focus();
  });
  return button;
}

/** As a field gives its text back, whatever ended the lines of what was sent. */
const plain = (text) => text.replaceAll("\r\n", "\n");

const fields = (form) => [...form.querySelectorAll("input:not([type=hidden]), textarea")];

function freshKey(form) {
  const key = form.querySelector("input[name=key]");
  if (!key) return;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  key.value = hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

/** "done" with the page that follows, "refused" if the server will not have it, "off" if nothing came through. */
async function send(action, body) {
  try {
    const answer = await fetch(action, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Preau-Account": account },
      body,
      signal: AbortSignal.timeout(LONGEST),
    });
    if (new URL(answer.url).searchParams.has("fait")) return { became: "done", page: answer };
    if (answer.status >= 500) return { became: "off" };
    const said = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { became: answer.redirected || said.querySelector("[name=again-password]") ? "signed-out" : "refused" };
  } catch {
    return { became: "off" };
  }
}

for (const form of document.querySelectorAll("form[data-kept]")) {
  const name = form.dataset.kept;
  const draft = kept.drafts[name];
  if (draft) {
    // Somebody else wrote this text meanwhile: theirs stands in the field, and ours is shown beside.
    draft.aside = fields(form).some((field) => field.defaultValue !== (draft.base[field.name] ?? ""));
    if (!draft.aside) {
      fields(form).forEach((field) => (field.value = draft.fields[field.name] ?? field.value));
      if (draft.seen) form.querySelector("input[name=seen]").value = form.dataset.seen = draft.seen;
    }
  }
  const values = (of) => Object.fromEntries(fields(form).map((field) => [field.name, of(field)]));
  form.addEventListener("input", () => {
    kept.drafts[name] = {
      fields: values((field) => field.value),
      base: values((field) => field.defaultValue),
      seen: form.dataset.seen,
    };
    keep();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.dataset.leaves) return;
    form.dataset.leaves = "yes";
    const body = new URLSearchParams(new FormData(form)).toString();
    const words = `${name}\u00a0: ${fields(form).map((field) => field.value).filter(Boolean).join(" ; ")}`;
    // What waits already goes first: decisions are numbered as they come.
    const answer = kept.line.some((one) => !one.refused) ? { became: "off" } : await send(form.action, body);
    delete form.dataset.leaves;
    if (answer.became === "refused") {
      form.submit();
      return;
    }
    delete kept.drafts[name];
    if (answer.became === "done") {
      keep();
      sessionStorage.setItem(STORE, name);
      location.assign(answer.page.url);
      return;
    }
    kept.line.push({ action: form.action, body, words });
    keep();
    if (form.querySelector("input[name=key]")) form.reset();
    freshKey(form);
    tell(answer.became === "signed-out");
    fields(form)[0].focus();
  });
}

// Whoever writes by keyboard goes on where they wrote.
const wrote = sessionStorage.getItem(STORE);
sessionStorage.removeItem(STORE);
const goesOn = wrote && document.querySelector(`form[data-kept="${CSS.escape(wrote)}"]`);
if (goesOn) fields(goesOn)[0].focus();

const presence = document.querySelector("form[data-presence]");
presence?.addEventListener("change", () => {
  const body = new URLSearchParams(new FormData(presence)).toString();
  // The whole list goes each time, so that only the last has to.
  kept.line = kept.line.filter((one) => one.action !== presence.action);
  kept.line.push({ action: presence.action, body, words: told.dataset.presences });
  keep();
  flush();
});

presence?.addEventListener("keydown", (event) => {
  const choice = LETTERS[event.key.toLowerCase()];
  const seat = event.target.closest("fieldset");
  if (!choice || !seat || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const radio = seat.querySelector(`input[value=${choice}]`);
  if (radio.disabled) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  const seats = [...presence.querySelectorAll("fieldset")];
  const next = seats[seats.indexOf(seat) + 1] ?? seat;
  (next.querySelector("input:checked") ?? next.querySelector("input")).focus();
});

/** Sends what waits, in order; stops at the first that does not come through. */
async function flush() {
  if (sending) return;
  sending = true;
  let last;
  let written = false;
  try {
    for (let one = next(); one; one = next()) {
      const answer = await send(one.action, one.body);
      if (answer.became === "off" || answer.became === "signed-out") {
        tell(answer.became === "signed-out");
        return;
      }
      if (answer.became === "refused") one.refused = true;
      else {
        kept.line = kept.line.filter((other) => other !== one);
        last = answer.page;
        written ||= one.action !== presence?.action;
      }
      keep();
    }
  } finally {
    sending = false;
  }
  if (written) location.assign(last.url);
  else if (last) await count(last);
}

const next = () => kept.line.find((one) => !one.refused);

async function count(page) {
  const html = new DOMParser().parseFromString(await page.text(), "text/html");
  document.querySelector("#held").textContent = html.querySelector("#held")?.textContent ?? "";
}

addEventListener("online", flush);
setInterval(flush, AGAIN);
// What was noted and has not left stands in the form, also on a page that is read anew.
const waiting = presence && kept.line.find((one) => one.action === presence.action);
new URLSearchParams(waiting?.body ?? "").forEach((value, name) => {
  const radio = presence.querySelector(`input[name="${name}"][value="${value}"]`);
  if (radio) radio.checked = true;
});
tell();
flush();
