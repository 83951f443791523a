/* The list of departments, found by typing a number or a name. Without scripts it is a plain list; the server reads both. */

for (const select of document.querySelectorAll("select[data-department]")) {
  const input = document.createElement("input");
  for (const { name, value } of select.attributes) input.setAttribute(name, value);
  input.removeAttribute("data-department");
  input.setAttribute("type", "text");
  input.setAttribute("autocomplete", "off");
  const chosen = select.selectedOptions[0];
  input.setAttribute("value", chosen?.value ? chosen.text.trim() : "");

  const list = document.createElement("datalist");
  list.id = `${select.id}-liste`;
  for (const option of select.options) {
    if (option.value && !("other" in option.dataset)) list.append(new Option(option.text.trim(), option.text.trim()));
  }
  input.setAttribute("list", list.id);

  // « rhone » or « 69 » becomes « 69 Rhône » when the field is left, so that everybody sees what was understood.
  input.addEventListener("change", () => {
    const typed = plain(input.value);
    const found = [...list.options].find(({ value }) => words(value).includes(typed));
    if (found) input.value = found.value;
  });
  select.replaceWith(input, list);
}

/** The whole, the number and the name of an option, as they are compared. */
function words(option) {
  const blank = option.indexOf(" ");
  return [option, option.slice(0, blank), option.slice(blank)].map(plain);
}

function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
