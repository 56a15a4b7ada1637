/* A story's rows in another order, or fewer of them; without this all stand in order of print. */
(() => {
  "use strict";
  const form = document.getElementById("rows-tools");
  if (!form) return;
  const rows = [...document.querySelectorAll(".row[data-keys]")];
  const status = form.querySelector("[role=status]");
  const key = (row, at) => {
    const text = row.dataset.keys.split("|")[at];
    return text === "" ? -Infinity : Number(text);
  };
  const shown = (row) =>
    (!form.genre?.value || row.dataset.genre === form.genre.value) &&
    (!form.outlet?.value || row.dataset.outlet === form.outlet.value) &&
    !["copy", "withheld"].some((mark) => form[mark]?.checked && row.dataset.marks.split(" ").includes(mark));
  const apply = () => {
    const at = form.by.value;
    const sorted = [...rows].sort((one, two) => (key(two, at) > key(one, at)) - (key(two, at) < key(one, at)));
    for (const row of sorted) {
      row.hidden = !shown(row);
      row.parentElement.append(row);
    }
    for (const list of document.querySelectorAll(".rows")) {
      const none = !list.querySelector(".row:not([hidden])");
      list.hidden = none;
      list.previousElementSibling.hidden = none;
    }
    const left = rows.filter((row) => !row.hidden).length;
    const said = form.by.selectedOptions[0].dataset.said;
    status.textContent = `${left} of ${rows.length} articles, ${said}`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", apply);
  if (form.by.value !== "0" || rows.some((row) => !shown(row))) apply(); /* a browser may keep what was chosen */
})();
