/* What a script adds to a form that works without it. */

// The error summary takes the focus, so that a screen reader says at once what is to be put right.
document.querySelector("[data-faults]")?.focus();

// A second click while the first sending is under way does nothing. The button is not disabled: a
// disabled button loses the focus, and would stay dead when the reader comes back by the back button.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-disabled", "true");
    // An answer that never comes must not lock the form: the server knows a sending that comes twice.
    setTimeout(() => release(form), 10_000);
  });
}

addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
}

// A question with a condition shows while one of the fields of its condition is ticked, and seen itself. Without
// scripts it stands with the condition in words; what is answered without being asked is left out by the server.
const conditional = [...document.querySelectorAll("[data-asked-if]")];

function showAsked() {
  // Once for each, since one may wait for another that stands below it.
  for (let turn = 0; turn <= conditional.length; turn++) {
    for (const question of conditional) {
      question.hidden = ![...question.closest("form").querySelectorAll(question.dataset.askedIf)].some(
        (field) => field.checked && !field.closest("[hidden]"),
      );
    }
  }
}

if (conditional.length) {
  addEventListener("change", showAsked);
  addEventListener("pageshow", showAsked);
  showAsked();
}

// A link to take away by one click; without scripts, or where the browser keeps the clipboard shut, it is read and chosen.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}

// Answers of one person of a team that are folded say whose they are, as it was typed last.
for (const person of document.querySelectorAll("[data-person]")) {
  person.addEventListener("toggle", () => {
    const typed = (field) => person.querySelector(`[name$="${field}"]`)?.value.trim() ?? "";
    const name = `${typed("firstName")} ${typed("lastName")}`.trim();
    person.querySelector("[data-short]").textContent = [name, typed("email")].filter(Boolean).join(", ");
  });
}
