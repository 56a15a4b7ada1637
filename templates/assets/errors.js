/* How often a measure is wrong, below it; without this its title leads to where that is told. */
(() => {
  "use strict";
  const last = (title) => {
    let at = title;
    for (let next = at.nextElementSibling; next && !next.matches("h2, h3, .two"); next = next.nextElementSibling) at = next;
    return at;
  };
  for (const link of document.querySelectorAll("[data-of^='articles/'] :is(h2, h3) > a[href*='#m-']")) {
    const found = EVENHAND.errors[link.hash.replace("#m-", "")];
    if (found === undefined) continue;
    const note = document.createElement("p");
    note.className = "note err";
    const told = document.createElement("a");
    told.href = link.href;
    told.textContent = `How it is counted: ${link.textContent}`;
    note.append(`${found || EVENHAND.unmeasured} `, told);
    last(link.parentNode).after(note);
  }
  for (const note of document.querySelectorAll(".trust[data-m]")) {
    const told = document.createElement("span");
    told.className = "err";
    told.textContent = EVENHAND.errors[note.dataset.m] ?? "";
    note.prepend(told, " ");
  }
})();
