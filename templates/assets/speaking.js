/* Tables with a column for each article: a number opens its passages, and what an article has, the place.
   Without this the head of its column opens the article. */
(() => {
  "use strict";
  for (const table of document.querySelectorAll("table.matrix")) {
    const heads = [...table.tHead.rows[0].cells];
    for (const row of table.querySelectorAll("tbody tr"))
      for (const cell of [...row.cells].slice(1)) {
        const at = cell.dataset.at ?? row.dataset.at;
        const told = table.matches(".speaking") ? [cell.firstChild] : [...cell.childNodes];
        if (!at || (told.length === 1 && told[0]?.nodeType !== Node.TEXT_NODE)) continue;
        const link = document.createElement("a");
        link.href = heads[cell.cellIndex].querySelector("a").href + (at === "page" ? "" : `#${at}`);
        told[0].before(link);
        link.append(...told);
      }
  }
})();
