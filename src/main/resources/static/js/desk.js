/* What a script adds to the back office: keys that lead somewhere, and navigation that shows where one is. */

const search = document.querySelector("#partout[data-keys=yes]");
const list = document.querySelector("#raccourcis");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes(event.target)) {
    return;
  }
  if (event.key === "/" && search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "?" && list) {
    event.preventDefault();
    list.showModal();
  }
});

list?.querySelector("button").addEventListener("click", () => list.close());

function writes(target) {
  return target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}

// A line of links that is wider than the screen begins at the one in hand.
for (const line of document.querySelectorAll("[data-scrolls] ul, .tabs ul")) {
  const here = line.querySelector("[aria-current]");
  if (here) {
    line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
  }
}

// One tick for all the lines of a table; without a script there are those of each line.
for (const all of document.querySelectorAll("label[data-all]")) {
  const box = all.querySelector("input");
  const lines = [...all.closest("table").querySelectorAll("tbody input[type=checkbox][name=place]")];
  const show = () => {
    const ticked = lines.filter((line) => line.checked).length;
    box.checked = ticked === lines.length;
    box.indeterminate = ticked > 0 && ticked < lines.length;
  };
  box.addEventListener("change", () => lines.forEach((line) => (line.checked = box.checked)));
  lines.forEach((line) => line.addEventListener("change", show));
  all.hidden = false;
  all.nextElementSibling.hidden = true;
  show();
}
