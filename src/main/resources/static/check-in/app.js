/* The screen at the door: what is typed, scanned and pressed, and what is said in return. */

import * as network from "./network.js";
import * as store from "./store.js";
import { Door } from "./door.js";
import { expected, find, read } from "./people.js";
import { NewcomerForm } from "./newcomer.js";
import { count as present } from "./presence.js";
import { Scanner } from "./scanner.js";
import { band, button, count, french, fullName, hour, link, make, redraw, result } from "./view.js";

const LATEST_SHOWN = 6;
const at = (id) => document.getElementById(id);
const say = (id, words) => {
  at(id).textContent = french(words);
};
const day = Number(/^\/accueil\/(\d+)/.exec(location.pathname)?.[1]);

if ("serviceWorker" in navigator) navigator.serviceWorker.register("/service-worker.js", { scope: "/accueil" });
navigator.storage?.persist?.();

const STATES = {
  CONFIRMED: "",
  OFFERED: "Place proposée",
  WAITING: "Liste d’attente",
  UNDER_REVIEW: "Demande à l’étude",
  REFUSED: "Demande refusée",
  WITHDRAWN: "Place rendue",
  NONE: "Pas ce jour-là",
};

if (day) await welcome(new Door(day));
else await offlineDays();

/** Without a network the list of days comes from the phone. */
async function offlineDays() {
  await store.forgetWhatIsOver();
  const lists = await store.lists();
  at("avis").append(
    lists.length
      ? band("band--plain", "Pas de réseau : voici les journées gardées sur ce téléphone.", make(
          "ul",
          {},
          ...lists.map((list) => make("li", {}, make("a", { class: "target", href: `/accueil/${list.day.id}` }, list.day.date))),
        ))
      : band("band--warm", "Pas de réseau, et aucune journée gardée sur ce téléphone.", "Ouvrez la page d’accueil d’une journée une première fois avec du réseau."),
  );
}

async function welcome(door) {
  let part;
  let partChosen = false;
  /** What the panel shows, told anew when others' records come in. */
  let shown = () => [];
  /** Who is put right in the form, when it is not somebody new. */
  let corrected;

  const scanner = new Scanner(at("image"), onCode);
  at("page-simple").href = `/accueil/${day}/liste`;
  at("avis-sur-place").href = `/accueil/${day}/avis`;
  at("nom").addEventListener("input", people);
  at("scanner").addEventListener("click", camera);
  const form = new NewcomerForm(at("nouveau"), newcomer);
  at("sur-place").addEventListener("click", () => {
    if (network.state === "off" || door.rehearsing) newcomerForm();
    else location.href = `/accueil/${day}/sur-place`;
  });
  at("nouveau-retour").addEventListener("click", () => {
    form.close();
    draw();
    at("sur-place").focus();
  });
  network.watch(header);
  door.addEventListener("change", draw);
  setInterval(draw, 60_000);
  await door.open();
  if (location.pathname.endsWith("/sur-place")) begun();

  /** Without a network the address of the form leads here. */
  function begun() {
    const number = Number(new URLSearchParams(location.search).get("personne"));
    const person = door.list?.people.find((one) => one.id === number);
    if (person && !expected(person)) show(() => notExpected(person));
    else if (door.list) newcomerForm();
  }

  function draw() {
    header();
    notices();
    const ready = Boolean(door.list) && !door.over;
    if (!ready) form.close();
    at("accueil").hidden = at("pied").hidden = !ready || form.isOpen;
    if (!ready) {
      scanner.stop();
      return;
    }
    if (!partChosen) part = partNow();
    halves();
    people();
    latest();
    panelAgain();
  }

  function header() {
    const list = door.list;
    if (list) {
      say("titre", `${door.rehearsing ? "Répétition, " : ""}${list.day.date}`);
      document.body.toggleAttribute("data-rehearsal", door.rehearsing);
      const seats = list.people.filter(expected).length;
      const arriving = door.arriving.filter((one) => one.part === (part ?? partNow())).length;
      say("compte", `${present(door.known, part ?? partNow()) + arriving}\u00a0/\u00a0${seats + arriving}`);
      say("compte-mots", "personnes arrivées");
      document.getElementById("chiffres").hidden = false;
    }
    const waiting = door.unsent;
    const kept = waiting ? ` · ${count(waiting, "enregistrement à envoyer", "enregistrements à envoyer")}` : "";
    const words = { on: "Réseau : tout est envoyé", slow: "Réseau lent", off: "Pas de réseau : tout est gardé ici" }[network.state];
    say("reseau", (waiting && network.state === "on" ? "Envoi en cours" : words) + kept);
    at("reseau").dataset.state = network.state;
  }

  function notices() {
    const bands = [];
    const waiting = door.unsent;
    if (door.signedOut) {
      bands.push(band("band--warm", "Votre connexion à l’espace de l’équipe est finie.",
        waiting
          ? `${count(waiting, "enregistrement attend", "enregistrements attendent")} sur ce téléphone : reconnectez-vous pour l’envoi. La liste des noms est effacée.`
          : "La liste des noms est effacée de ce téléphone.",
        link("Se connecter", `/connexion?suite=/accueil/${day}`, "")));
    } else if (door.over) {
      bands.push(band("band--plain", "La journée est finie : la liste a quitté ce téléphone.",
        waiting ? `${count(waiting, "enregistrement reste", "enregistrements restent")} à envoyer : gardez cette page ouverte avec du réseau.` : "Tout est envoyé."));
    } else if (!door.list) {
      bands.push(network.state === "off"
        ? band("band--warm", "Pas de réseau, et la liste n’est pas sur ce téléphone.", "Approchez-vous du réseau : la page se remplit d’elle-même.")
        : band("band--plain", "La liste arrive…"));
    } else {
      if (door.list.day.cancelled) {
        bands.push(band("band--warm", "Cette journée est annulée.", "N’accueillez personne ici ; dites aux personnes venues de consulter leur courriel."));
      } else if (door.rehearsing) {
        bands.push(band("band--warm", "Répétition : rien n’est gardé, rien ne compte.", "Cherchez un nom, lisez un code, accueillez quelqu’un : tout reste sur cette page et s’efface avec elle. La répétition finit d’elle-même le jour venu.",
          make("p", {}, button("Finir la répétition", () => exercise(() => door.endRehearsal())))));
      } else if (door.early) {
        bands.push(band("band--plain", `La journée est le ${door.list.day.date}.`, "La liste est prête sur ce téléphone et marchera sans réseau. Rien ne s’enregistre avant ce jour.",
          make("p", {}, button("S’exercer", () => exercise(() => door.rehearse())))));
      }
    }
    for (const refused of door.refused) {
      const person = door.list?.people.find((one) => one.id === refused.record?.person);
      bands.push(band("band--warm", `Non enregistré : ${person ? fullName(person) : "une personne"}.`,
        "Sa place a changé depuis. Cherchez son nom pour voir où elle en est."));
    }
    bands.push(...door.newcomers.filter((one) => one.answer).map(unsettled));
    redraw(at("avis"), bands.map((one) => one.outerHTML), () => bands);
  }

  /** The button that was pressed went with its band: the keyboard goes on from the one that came in its place. */
  function exercise(change) {
    show(() => []);
    change();
    at("avis").querySelector("button")?.focus();
  }

  /** Somebody who came, and whom the server did not register: what to do about it. */
  function unsettled(one) {
    const give = button("Ne pas l’inscrire", () => door.dismiss(one));
    const again = (change) => () => door.settle({ ...one, ...change });
    const actions = (...all) => make("div", { class: "actions" }, ...all, give);
    switch (one.answer.what) {
      case "NO_ROOM":
        return band("band--warm", `Pas encore inscrite : ${one.name}. Toutes les places sont prises.`,
          door.list?.raises ? "Vous pouvez ajouter une place à la jauge pour cette personne." : "Appelez un organisateur : lui seul peut ajouter une place à la jauge.",
          actions(door.list?.raises ? button("Ajouter une place et accueillir", again({ oneMoreSeat: true }), "button--warm") : undefined, button("Réessayer", again({}))));
      case "WRONG":
        return band("band--warm", `Pas encore inscrite : ${one.name}. Il reste quelque chose à corriger.`,
          actions(button("Corriger", () => newcomerForm(one))));
      default:
        return band("band--warm", `Pas inscrite : ${one.name}.`, "La journée est annulée, ou n’était pas encore là.", actions());
    }
  }

  /** The form for somebody unexpected, or for one of them who is to be put right. */
  function newcomerForm(one) {
    corrected = one;
    scanner.stop();
    const places = door.free ? `${count(door.free, "place libre", "places libres")} d’après la liste de ce téléphone.` : "Plus aucune place libre d’après la liste de ce téléphone : la personne sera inscrite s’il en reste une, sinon un organisateur décidera.";
    say("nouveau-places", places);
    form.open(one?.fields ?? {}, one?.answer?.errors ?? []);
    draw();
  }

  async function newcomer(fields) {
    const name = fullName(fields);
    if (corrected) {
      await door.settle({ ...corrected, name, fields, known: 0 });
      cameUnexpected(corrected.id, name);
    } else {
      cameUnexpected(await door.welcome({ name, fields }, part), name);
    }
  }

  function cameUnexpected(id, name) {
    show(() => {
      const one = door.newcomers.find((kept) => kept.id === id);
      if (one?.answer) return [];
      return ["ok", `Bienvenue, ${name}`, [door.rehearsing ? "Personne n’est inscrit pour de bon." : one ? "Gardé sur ce téléphone : l’inscription part dès que le réseau revient." : "L’inscription est faite."], []];
    });
    draw();
    goOn();
    navigator.vibrate?.(60);
  }

  /** The morning until halfway to the afternoon. */
  function partNow() {
    const halves = door.list?.day.halfDays ?? [];
    if (halves.length < 2) return halves[0]?.part;
    const middle = (Date.parse(halves[0].ends) + Date.parse(halves[1].starts)) / 2;
    return halves[network.now() < middle ? 0 : 1].part;
  }

  const half = () => door.list.day.halfDays.find((one) => one.part === part);

  function halves() {
    redraw(at("moities"), [door.list.day.halfDays, part], () => door.list.day.halfDays.map((one) => make("label", { class: "door-half" },
      make("input", { type: "radio", name: "moitie", value: one.part, checked: one.part === part, onchange: () => {
        part = one.part;
        partChosen = true;
        show(() => []);
        draw();
      } }),
      make("span", {}, make("strong", {}, one.label), ` ${one.hours}`))));
  }

  function rows(place, people) {
    const said = people.map((person) => [person, part, door.seen(person, part)]);
    redraw(place, said, () => people.map(row));
  }

  /** Where somebody goes; a list that was loaded long ago does not say. */
  function workshops(person) {
    return person.workshops ?? [];
  }

  function row(person) {
    const arrived = door.seen(person, part);
    const state = arrived ? `Là depuis ${hour(arrived.since, door.list.day.zone)}` : STATES[person.state];
    return make("li", {}, make("button", { type: "button", class: "door-person", onclick: () => choose(person, "LIST") },
      make("bdi", { class: "door-person__name" }, `${person.lastName} ${person.firstName}`),
      make("bdi", { class: "door-person__from" }, [person.organisation, ...workshops(person)].filter(Boolean).join(", ")),
      state ? make("span", { class: `tag ${arrived ? "tag--green" : person.state === "OFFERED" ? "tag--deep" : "tag--warm"}` }, state) : undefined));
  }

  function people() {
    const typed = at("nom").value;
    const found = find(door.list.people, typed);
    rows(at("personnes"), found);
    say("personne", typed.trim().length > 1 && !found.length
      ? "Personne de ce nom. Essayez le prénom, ou moins de lettres ; sinon « Sur place »."
      : "");
  }

  function latest() {
    const people = new Map(door.list.people.map((person) => [person.id, person]));
    const arrivals = [...door.known]
      .filter(([key, standing]) => standing.what === "PRESENT" && key.endsWith(` ${part}`))
      .sort(([, one], [, other]) => Date.parse(other.since) - Date.parse(one.since))
      .slice(0, LATEST_SHOWN)
      .map(([key]) => people.get(Number(key.split(" ")[0])))
      .filter(Boolean);
    const typing = at("personnes").childElementCount > 0;
    at("derniers-titre").hidden = typing || !arrivals.length;
    rows(at("derniers"), typing ? [] : arrivals);
    if (!at("nom").value.trim()) {
      say("personne", arrivals.length ? "" : "Personne n’est encore noté. Écrivez trois lettres d’un nom, ou lisez un code.");
    }
  }

  async function camera() {
    if (scanner.running) {
      scanner.stop();
    } else {
      try {
        await scanner.start();
      } catch {
        show(() => ["stop", "La caméra ne s’ouvre pas.", ["Autorisez-la dans les réglages du navigateur, ou cherchez par le nom."], []]);
      }
    }
    at("camera").hidden = !scanner.running;
    say("scanner", scanner.running ? "Fermer la caméra" : "Lire un code");
  }

  async function onCode(text) {
    const found = read(text, door.list);
    if (found.person) {
      await choose(found.person, "SCAN");
    } else if (found.host) {
      show(() => ["stop", "Ce code est d’un autre site.", [`Il vient de ${found.host}, il ne vaut rien ici.`, "Cherchez la personne par son nom ; si elle n’est pas dans la liste, accueillez-la sur place."], []]);
    } else if (found.code) {
      await stranger(found.code);
    } else {
      show(() => ["stop", "Ce n’est pas un code d’accueil.", ["Demandez le code de la confirmation, ou cherchez par le nom."], []]);
    }
  }

  /** A code of our making, perhaps, but of nobody here: the server may know where it belongs. */
  async function stranger(code) {
    const unknown = () => show(() => ["stop", "Ce code n’est à personne de ce cycle.", ["Il est peut-être faux ou altéré. Cherchez la personne par son nom ; si elle n’est pas dans la liste, accueillez-la sur place."], []]);
    unknown();
    try {
      const { cycle, days } = await network.get(`/accueil/${day}/code/${code}.json`);
      if (cycle) show(() => ["stop", "Ce code est d’un autre cycle.", [`« ${cycle} », ${days}.`, "Si la personne veut rester, accueillez-la sur place."], []]);
    } catch {
      // Without an answer, what is said holds.
    }
  }

  /** Somebody was found: recorded if all is well, else told why not and what to do. */
  async function choose(person, how) {
    const arrived = door.seen(person, part);
    if (door.list.day.cancelled) {
      show(() => ["stop", "Journée annulée.", ["Personne n’est accueilli ce jour-là."], []]);
    } else if (arrived) {
      show(() => panel(person, "note", `Déjà là : ${fullName(person)}`));
    } else if (door.early && !door.rehearsing) {
      show(() => ["note", fullName(person), [expected(person) ? "Place confirmée pour ce jour." : `${STATES[person.state]}.`, `La journée est le ${door.list.day.date} : rien ne s’enregistre avant.`], []]);
    } else if (!expected(person)) {
      show(() => notExpected(person));
    } else {
      await door.record(person, part, "PRESENT", how);
      show(() => panel(person, "ok", `Bienvenue, ${fullName(person)}`));
      navigator.vibrate?.(60);
    }
    at("nom").value = "";
    people();
    latest();
    goOn();
  }

  /** What was pressed went with what it changed: the keyboard goes on from what came of it. */
  function goOn() {
    const here = document.activeElement;
    if (here === document.body || !here.checkVisibility()) at("resultat").focus({ preventScroll: true });
  }

  /** Both half-days of somebody, each with what can be done about it. */
  function panel(person, kind, title) {
    const lines = door.list.day.halfDays.map((one) => {
      const arrived = door.seen(person, one.part);
      return `${one.label} : ${arrived ? `là depuis ${hour(arrived.since, door.list.day.zone)}` : "pas de présence"}`;
    });
    const arrived = door.seen(person, part);
    if (!arrived) return ["note", `Corrigé : ${fullName(person)}`, lines, [button("Noter sa présence", () => choose(person, "LIST"), "")]];
    const badge = network.state === "off" || door.rehearsing ? [] : [link("Badge (PDF)", `/accueil/${day}/badges/${person.id}.pdf`)];
    return [kind, title, [person.organisation, ...workshops(person), person.state === "OFFERED" ? "Place proposée, pas encore acceptée : elle lui revient." : "", ...lines], [
      button(`Annuler : absence ${part === "MORNING" ? "le matin" : "l’après-midi"}`, async () => {
        await door.record(person, part, "ABSENT", "LIST");
        panelAgain();
        goOn();
      }),
      ...(person.state === "CONFIRMED" ? badge : []),
    ]];
  }

  function notExpected(person) {
    const name = fullName(person);
    const other = person.otherDays.length ? `Sa journée : ${person.otherDays.join(", ")}.` : "";
    const offer = [
      network.state === "off" || door.rehearsing
        ? button("Accueillir sur place", () => door.welcome({ name, known: person.id }, part).then((id) => cameUnexpected(id, name)), "")
        : link("Accueillir sur place", `/accueil/${day}/sur-place?personne=${person.id}`, ""),
    ];
    switch (person.state) {
      case "WAITING":
        return ["stop", `Sur liste d’attente : ${name}`, ["Aucune place ne lui est encore revenue.", other, "S’il reste des places, accueillez la personne sur place."], offer];
      case "WITHDRAWN":
        return ["stop", `Place rendue : ${name}`, ["Elle a pu servir à quelqu’un d’autre.", other, "S’il reste des places, accueillez la personne sur place."], offer];
      case "UNDER_REVIEW":
      case "REFUSED":
        return ["stop", `${STATES[person.state]} : ${name}`, ["Les organisateurs ne lui ont pas donné de place.", other, "S’il reste des places, accueillez la personne sur place."], offer];
      default:
        return ["stop", `Pas de place ce jour-là : ${name}`, [other || "Aucune autre journée non plus.", "Si la personne veut rester, accueillez-la sur place."], offer];
    }
  }

  function show(what) {
    shown = what;
    panelAgain();
    const [kind] = shown();
    if (kind === "stop") navigator.vibrate?.([60, 60, 60]);
    if (kind) at("resultat").scrollIntoView({ block: "nearest" });
  }

  function panelAgain() {
    const [kind, said, lines, actions] = shown();
    const title = kind && door.rehearsing ? `Répétition. ${said}` : said;
    const panel = at("resultat");
    panel.hidden = !kind;
    panel.dataset.kind = kind ?? "";
    redraw(panel, [kind, title, lines], () => (kind ? result(kind, title, lines, actions) : []));
  }
}
