/* On a page of two articles: what is counted leads to its passages, as where any two are chosen. */
(() => {
  "use strict";
  const pairing = document.querySelector(".pairing");
  if (!pairing || document.getElementById("choose")) return;
  const articles = [1, 2].map((n) => pairing.querySelector(`.half-${n} h2 a`).getAttribute("href"));
  const link = (n, place, text) => Object.assign(document.createElement("a"), { href: `${articles[n]}#${place}`, textContent: text });
  const inside = (small, n, place) => small.replaceChildren(link(n, place, small.textContent));
  for (const line of pairing.querySelectorAll(".cmp tr[data-at]"))
    for (const [n, cell] of [...line.cells].slice(1, 3).entries()) {
      const said = cell.firstChild;
      const value = said.data?.trim();
      if (!value || value === "0") continue; /* a reason, or nothing to lead to */
      said.data = cell.children.length ? " " : "";
      cell.prepend(link(n, line.dataset.at, value));
    }
  for (const [n, list] of pairing.querySelectorAll(".alone").entries())
    for (const line of list.querySelectorAll(".heard li")) inside(line.querySelector("small"), n, `p-${line.dataset.p}`);
  for (const same of pairing.querySelectorAll(".same .cols"))
    for (const [n, half] of [...same.children].entries())
      for (const small of half.querySelectorAll(".q > small")) inside(small, n, `p-${small.textContent.match(/\d+/)[0]}`);
})();
