/* Behind each number of a table of classes the passages that it counts, and as many marks; each passage says its lines.
   Where speakers are listed, their passages' numbers lead to them. */
(() => {
  "use strict";
  const linked = (text) => {
    const link = document.createElement("a");
    link.href = `#p-${parseInt(text, 10)}`;
    link.textContent = text;
    return link;
  };
  for (const numbers of document.querySelectorAll(".listings i"))
    numbers.replaceWith(...numbers.textContent.split(" ").flatMap((each) => [linked(each), " "]).slice(0, -1));
  const tables = document.querySelectorAll("table.classes");
  const tick = (cell, css) => {
    const number = cell.querySelector("b");
    if (!number) return;
    number.className = `t-${css}`;
    number.style.setProperty("--n", number.textContent);
  };
  const marked = (table) => {
    const heads = [...table.tHead.rows[0].cells].map((head) => head.querySelector("span")?.className);
    const all = [...table.tBodies[0].rows];
    for (const line of all) [...line.cells].forEach((cell, at) => tick(cell, heads[at]));
    const counts = [...table.querySelectorAll("b")].map((each) => Number(each.textContent));
    table.style.setProperty("--most", Math.max(...counts));
    return { heads, all };
  };
  const known = [...tables].map(marked);
  /* the columns of a colour: a side's, those of all sides for what they say together, else that of all others */
  const columns = (heads, css) => {
    const at = (meant) => heads.flatMap((head, n) => (head && meant(head) ? [n] : []));
    const own = at((head) => head === css);
    return own.length ? own : at((head) => (css === "ab" ? "abcdef" : "o").includes(head));
  };
  const lead = (line, number) => ({ heads, all }) => {
    const row = all[parseInt(line, 36)];
    for (const at of row ? columns(heads, number.css) : []) row.cells[at].append(" ", linked(number.n));
  };
  for (const passage of document.querySelectorAll("#passages [data-p]")) {
    const number = { n: passage.id.slice(2), css: passage.querySelector("b").className };
    [...passage.dataset.p.split("|")[0]].forEach((line, n) => lead(line, number)(known[n]));
  }
})();
