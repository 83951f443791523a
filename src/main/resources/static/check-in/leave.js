/* Signing out on this phone: the lists of names go at once, whatever becomes of the network. */

import { forgetLists, unsent } from "./store.js";

const form = document.querySelector("form[action='/deconnexion']");

form?.addEventListener("submit", async (event) => {
  if (form.dataset.wiped) return;
  event.preventDefault();
  if (!(await wipe())) return;
  form.dataset.wiped = "yes";
  form.requestSubmit();
});

/** Whether to go on; a browser that keeps nothing has nothing to forget. */
async function wipe() {
  try {
    const waiting = await unsent();
    if (waiting && !confirm(question(waiting))) return false;
    await forgetLists();
  } catch {
    // No database on this browser.
  }
  return true;
}

function question(waiting) {
  return waiting < 2
    ? "Un enregistrement n’est pas encore envoyé. Il reste sur ce téléphone jusqu’à la prochaine connexion. Se déconnecter ?"
    : `${waiting} enregistrements ne sont pas encore envoyés. Ils restent sur ce téléphone jusqu’à la prochaine connexion. Se déconnecter ?`;
}
