/* A signature drawn with a finger, as moves and lines between whole numbers; without this script the button alone signs. */

const WIDTH = 600;
const HEIGHT = 200;
const LONGEST = 19_000;

for (const form of document.querySelectorAll("form[data-pad]")) {
  const pad = form.querySelector("svg.pad");
  const path = pad.querySelector("path");
  const field = form.elements.namedItem("strokes");
  form.querySelector("[data-drawing]").hidden = false;
  let last = "";
  let drawing = false;

  pad.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary) return;
    pad.setPointerCapture(event.pointerId);
    drawing = true;
    last = point(pad, event);
    // A dot is a line of no length, which a round pen shows.
    keep(`M ${last} L ${last}`);
    event.preventDefault();
  });

  pad.addEventListener("pointermove", (event) => {
    if (!drawing || !event.isPrimary) return;
    const here = point(pad, event);
    if (here !== last) {
      last = here;
      keep(`L ${here}`);
    }
  });

  for (const end of ["pointerup", "pointercancel"]) {
    pad.addEventListener(end, () => {
      drawing = false;
    });
  }

  form.querySelector("[data-clear]").addEventListener("click", () => {
    field.value = "";
    path.setAttribute("d", "");
  });

  function keep(step) {
    const value = field.value ? `${field.value} ${step}` : step;
    if (value.length <= LONGEST) {
      field.value = value;
      path.setAttribute("d", value);
    }
  }
}

function point(pad, event) {
  const box = pad.getBoundingClientRect();
  const x = clamp(((event.clientX - box.left) / box.width) * WIDTH, WIDTH);
  const y = clamp(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT);
  return `${x} ${y}`;
}

function clamp(value, most) {
  return Math.min(most, Math.max(0, Math.round(value)));
}
