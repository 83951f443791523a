/* Says once that a file or an address was opened; nothing of who opened it. */
for (const link of document.querySelectorAll("a[href^='/ressources/'][href$='/ouvrir']")) {
  link.addEventListener(
    "click",
    () => navigator.sendBeacon(link.getAttribute("href").replace(/ouvrir$/, "ouverture")),
    { once: true },
  );
}
