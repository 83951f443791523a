/* Somebody who was not expected, typed where there is no network: the same form, looked over on the phone. */

import { make } from "./view.js";

const MISSING = {
  lastName: "Écrivez le nom.",
  firstName: "Écrivez le prénom.",
  email: "Écrivez l’adresse de courriel.",
  profile: "Choisissez un profil : agent d’une collectivité, de l’État, élu ou autre.",
  organisation: "Écrivez le nom de la structure.",
  organisationKind: "Choisissez le type de la structure.",
  department: "Écrivez le nom ou le numéro du département.",
};

/** What is asked of somebody in a queue; the rest is completed later. */
const NAME_ALONE = ["lastName", "firstName", "organisation"];

/** What is to be put right: { field, message }, in the order of the form; the departments as the list says them. */
export function faults(fields, known = []) {
  const asked = fields.later ? NAME_ALONE : Object.keys(MISSING);
  const found = Object.entries(MISSING)
    .filter(([field]) => asked.includes(field) && !fields[field]?.trim())
    .map(([field, message]) => ({ field, message }));
  if (fields.email?.trim() && !/^\S+@\S+\.\S+$/.test(fields.email.trim())) {
    found.push({ field: "email", message: "Vérifiez l’adresse de courriel : elle doit ressembler à nom@exemple.fr." });
  }
  const departments = fields.department?.trim() ? known : [];
  if (departments.length && !departments.some((one) => parts(one).includes(plain(fields.department)))) {
    found.push({ field: "department", message: "Écrivez le numéro ou le nom d’un département, par exemple 69 ou Rhône." });
  }
  return found;
}

/** The whole of « 69 Rhône », its number and its name. */
function parts(department) {
  const blank = department.indexOf(" ");
  return [department, department.slice(0, blank), department.slice(blank)].map(plain);
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

export class NewcomerForm {
  /** @param done is called with the fields once nothing is to be put right */
  constructor(form, done) {
    this.form = form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const fields = Object.fromEntries(Object.keys(MISSING).map((name) => [name, form.elements[name]?.value ?? ""]));
      if (event.submitter?.name === "later") fields.later = "true";
      const list = form.elements.department?.list;
      const found = faults(fields, [...(list?.options ?? [])].map(({ value }) => value));
      if (found.length) {
        this.tell(found);
      } else {
        this.close();
        done(fields);
      }
    });
  }

  get isOpen() {
    return !this.form.hidden;
  }

  open(fields, found) {
    this.form.reset();
    const { later: _, ...typed } = fields;
    for (const [name, value] of Object.entries(typed)) this.form.elements[name].value = value;
    this.form.hidden = false;
    this.tell(found);
    if (!found.length) this.form.querySelector("h2").focus();
  }

  close() {
    this.form.hidden = true;
  }

  /** Each fault at its field, and all of them above with the focus. */
  tell(found) {
    for (const told of this.form.querySelectorAll(".faults, .fault")) told.remove();
    for (const place of this.form.querySelectorAll(".faulty")) place.classList.remove("faulty");
    for (const field of this.form.querySelectorAll("[aria-invalid]")) {
      field.removeAttribute("aria-invalid");
    }
    if (!found.length) return;
    for (const { field, message } of found) this.mark(field, message);
    const summary = make(
      "div",
      { class: "faults", role: "alert", "aria-labelledby": "faults-title", tabindex: "-1" },
      make("h2", { id: "faults-title" }, "Il reste quelque chose à corriger"),
      make("ul", { role: "list" }, ...found.map(({ field, message }) => make("li", {}, make("a", { href: `#${field}` }, message)))),
    );
    this.form.prepend(summary);
    summary.focus();
  }

  mark(field, message) {
    const place = document.getElementById(field)?.closest(".field, .group");
    if (!place) return;
    place.classList.add("faulty");
    place.firstElementChild.after(
      make("p", { class: "fault", id: `${field}-fault` }, make("span", {}, make("span", { class: "unseen" }, "Erreur\u00a0: "), message)),
    );
    const control = place.matches(".group") ? place : place.querySelector(".control");
    control.setAttribute("aria-describedby", `${field}-fault`);
    if (control !== place) control.setAttribute("aria-invalid", "true");
  }
}
