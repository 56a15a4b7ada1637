/* A citation: the address where the site has none, the day of reading, and an entry for BibTeX. Without this it can be copied. */
(() => {
  "use strict";
  const cited = document.querySelector("#cite-this-page > .copied");
  if (!cited) return;
  const now = new Date();
  const day = now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const two = (number) => String(number).padStart(2, "0");
  const iso = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const here = location.protocol.startsWith("http") ? location.href.split("#")[0] : "";

  /* what the line says: by whom, the title, then the state, a full stop, the address */
  const title = cited.querySelector("cite");
  const one = (text) => text.replace(/\s+/g, " ").trim();
  const by = one(cited.firstChild.data).replace(/:$/, "");
  const [, state, address] = one(title.nextSibling.data).match(/^\. ?(?:(.*?)\.)?(?: ?(https?:\S+))?$/);

  const unset = cited.querySelector("[data-here]");
  if (unset && here) unset.textContent = ` ${here}`;
  cited.append(` (read ${day})`);

  /* text as BibTeX and LaTeX show it unchanged; a brace alone would end the entry */
  const WORDS = { "\\": "backslash", "{": "braceleft", "}": "braceright", "^": "asciicircum", "~": "asciitilde" };
  const tex = (text) => text.replace(/[\\{}$&#_^~%]/g, (mark) => (WORDS[mark] ? `\\text${WORDS[mark]}{}` : `\\${mark}`));
  const home = document.querySelector("header > a");
  const name = one(home.textContent);
  const root = new URL(".", home.href);
  const path = (at) => decodeURI(at.pathname);
  const lies = path(location).slice(path(root).length).replace(/\.html$/, "").replace(/(^|\/)index$/, "");
  const mark = state?.match(/fingerprint (\w+)$/)?.[1] ?? "";
  const key = ["evenhand", lies, mark].join("-").replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "");
  const where = address ?? (unset ? here : "");
  const fields = {
    author: `{${tex(by === name ? by : by.slice(name.length + 2, -1))}}`,
    title: `{${tex(one(title.textContent))}}`,
    organization: tex(name),
    note: state && tex(state[0].toLowerCase() + state.slice(1)),
    url: where,
    urldate: iso,
  };
  const lines = Object.entries(fields).filter(([, text]) => text).map(([field, text]) => `  ${field} = {${text}},\n`);
  const entry = document.createElement("pre");
  const code = document.createElement("code");
  for (const [attribute, said] of Object.entries({ class: "copied", "data-copy": "BibTeX", tabindex: 0, role: "region", "aria-label": "BibTeX" }))
    entry.setAttribute(attribute, said);
  code.textContent = `@${address ? "online" : "misc"}{${key},\n${lines.join("")}}`;
  entry.append(code);
  cited.after(entry);
  if (!mark) return;
  const told = Object.assign(document.createElement("p"), { className: "note" });
  told.append(Object.assign(document.createElement("a"), { href: `${root.href}data/index.html#fingerprint`, textContent: "What the fingerprint stands for" }));
  entry.after(told);
})();
