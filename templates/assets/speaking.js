/* Who speaks where: a number opens its passages. Without this the head of its column opens the article. */
(() => {
  "use strict";
  for (const table of document.querySelectorAll("table.speaking")) {
    const heads = [...table.tHead.rows[0].cells];
    for (const row of table.querySelectorAll("tbody tr"))
      for (const cell of [...row.cells].slice(1)) {
        const at = cell.dataset.at ?? row.dataset.at;
        const number = cell.firstChild;
        if (!at || number?.nodeType !== Node.TEXT_NODE) continue;
        const link = document.createElement("a");
        link.href = heads[cell.cellIndex].querySelector("a").href + (at === "page" ? "" : `#${at}`);
        link.textContent = number.data.trim();
        number.replaceWith(link, " ");
      }
  }
})();
