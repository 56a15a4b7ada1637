/* All that is known of a passage, in one panel for the whole page; without this the rows say who, how and how long. */
(() => {
  "use strict";
  const place = document.getElementById("passages");
  for (const held of place?.querySelectorAll("td:empty, td > small") ?? []) /* as long as what is left out */
    held.style.setProperty("--w", parseInt(held.textContent || held.nextElementSibling.textContent, 10));
  const rows = place ? place.querySelectorAll("[data-p]") : [];
  if (!rows.length || !("popover" in HTMLElement.prototype)) return;
  const { sentences, sure, people, unnamed, speaker: longest, who, parts, heads, why, forms, template, longest: most } = EVENHAND;
  const { sides, forge, repository, about, link } = place.dataset;
  const name = place.closest("[data-of]").dataset.of.replace("articles/", "stories/");
  const fact = [...document.querySelectorAll(".facts dt")].find((each) => each.textContent === "Original");
  const original = fact?.nextElementSibling.querySelector("a")?.getAttribute("href") ?? "";
  const make = (tag, css, ...inside) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  };
  const put = (sentence, ...quotes) => sentence.split("{}").map((part, n) => part + (quotes[n] ?? "")).join("");
  const told = (code) => {
    const [key, ...quotes] = code.split(":");
    return put(sentences[key] ?? key, ...quotes.map((each) => decodeURIComponent(each.replaceAll("_", " "))));
  };
  const list = (text, mark) => (text ? text.split(mark) : []);

  const doubted = (row) => /^\s*\d+\?/.test(row.textContent);
  for (const row of rows)
    if (doubted(row)) row.querySelector("b").nextSibling.after(" ", make("em", "", "doubtful"));

  /* of several passages in a sentence the first has its anchor */
  const sentence = (row) => (row.cells[0].id ? row.cells[0] : sentence(row.previousElementSibling));
  /* a row as it stands in the page: of a record's table, or of the notes beside a text */
  const read = (row) => {
    const said = row.querySelector("b");
    const intro = row.cells ? row.cells[2] : row.querySelector("span");
    const [, right, at, rule, weighed, side] = row.dataset.p.split("|");
    const length = row.cells?.[4].textContent.trim();
    const words = row.cells ? (/\d$/.test(length) ? `${length}\u00a0word${length === "1" ? "" : "s"}` : length) : row.querySelector("small").textContent;
    const anchor = row.cells ? sentence(row) : document.getElementById(`p-${row.id.slice(2)}`).closest(".s");
    return {
      number: row.id.slice(2), counted: said.textContent, css: said.className, speaker: said.nextSibling.data.trim(),
      doubtful: doubted(row), mended: row.querySelector("a[href='#corrections']"), intro, words, anchor: anchor.id,
      cue: intro.querySelector("i")?.textContent ?? "", kind: intro.lastChild.data.trim(), right, at, rule, weighed, side,
    };
  };

  /* what was weighed: for it, and against it */
  const balance = (weighed) => {
    const found = list(weighed, ",").map((each) => each.match(/^(.*)([+-])(\d+)$/));
    const one = (mark) => found.filter((each) => each[2] === mark).map((each) => `${told(each[1])} (${(each[3] / 10).toFixed(1)})`).join(", ");
    return [["for it", one("+")], ["against it", one("-")]].filter((side) => side[1]).map((side) => side.join(": ")).join("; ");
  };
  const confidence = (right) => (right === "p" ? people : put(sure.find((each) => right >= each[0])[1], right));
  const rule = (codes) => list(codes, ";").map((part) => part.split("~").map(told).join(" ")).join("; ");

  /* a correction that changes nothing yet, and the form that it is put in */
  const quoted = (text) => (/^[A-Za-z][\p{L}\p{N}_ .'’-]*$/u.test(text) ? text : JSON.stringify(text));
  const whose = (found) => {
    if (found.side) return found.side.replace(/^-$/, "");
    const usual = { o: "none", ab: "both", n: "" }[found.css];
    return usual ?? sides.split(" ")["abcdef".indexOf(found.css)];
  };
  const line = (found) => {
    const known = !unnamed.includes(found.speaker) && [...found.speaker].length <= longest;
    const [start, length] = found.at.split("+").map(Number);
    const fields = [`at: [${start}, ${start + length}]`];
    if (whose(found)) fields.push(`side: ${whose(found)}`);
    if (known && found.speaker) fields.push(`speaker: ${quoted(found.speaker)}`);
    return `- {${[...fields, who].join(", ")}}`;
  };
  const encoded = (text) => encodeURIComponent(text.toWellFormed?.() ?? text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const clipped = (text, room) => {
    if (encoded(text).length <= room) return text;
    const all = [...text].slice(0, room);
    while (all.length && encoded(all.join("")).length > room - encoded("…").length) all.pop();
    return `${all.join("").trimEnd()}…`;
  };
  const block = (text) => text.split("\n").map((each) => `    ${each}`).join("\n");
  const fields = (asked) => {
    const cut = Object.fromEntries(Object.entries(asked).map(([key, text]) => [key, clipped(text, parts[key])]));
    if (forge === "github") return { template, ...cut };
    const { title = "", ...rest } = cut;
    const text = [...Object.keys(rest).map((key) => `${heads[key]}\n\n${block(rest[key])}`), why].join("\n\n");
    return forge === "gitlab" ? { "issue[title]": title, "issue[description]": text } : { title, body: text };
  };
  const address = (asked) => {
    for (let left = Object.keys(parts); ; left = left.slice(0, -1)) {
      const some = Object.fromEntries(left.filter((key) => asked[key]).map((key) => [key, asked[key]]));
      const query = Object.entries(fields(some)).map((pair) => pair.map(encoded).join("="));
      const whole = `${repository}${forms[forge]}?${query.join("&")}`;
      if (whole.length <= most || !left.length) return whole.length <= most ? whole : "";
    }
  };
  const suggestion = (found) => {
    const at = found.kind.lastIndexOf(", ");
    const said = `Introduced: ${found.cue ? `“${found.cue}”, ` : ""}${found.kind.slice(0, at)}. Form: ${found.kind.slice(at + 2)}, ${found.words}.`;
    return address({
      title: `Correction of ${about}, passage ${found.number}`, article: name, passage: `${found.number}: ${link}#${found.anchor}`,
      correction: line(found), machine: `Counted for: ${found.counted}. Speaker: ${found.speaker}. ${said}`,
    });
  };

  const panel = make("div", "pop");
  panel.id = "d";
  panel.popover = "auto";
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "d-h");
  panel.setAttribute("data-pagefind-ignore", "");
  const close = make("button", "btn x", "Close");
  close.type = "button";
  close.addEventListener("click", () => panel.hidePopover());
  place.append(panel);

  const leads = (href, text) => Object.assign(make("a", "", text), { href });
  const byHand = (found) =>
    make("details", "lines", make("summary", "", "Correct it"), "Say what is right in ", make("code", "", `${name}.md`),
      ", under ", make("code", "", "corrections:"), " ", make("code", "", line(found)));
  const fill = (row) => {
    const found = read(row);
    const why = balance(found.weighed);
    const facts = make("dl", "");
    const add = (term, ...what) => facts.append(make("dt", "", term), make("dd", "", ...what));
    add("Counted for", found.counted);
    add("Introduced", ...(found.cue ? [make("i", "", found.cue), ", "] : []), `${found.kind}, ${found.words}`);
    add("Found by", rule(found.rule), ...(why ? [make("details", "", make("summary", "", "What spoke for and against it"), why)] : []));
    add("Confidence", confidence(found.right));
    if (found.mended) add("People", found.mended.cloneNode(true));
    const form = forge ? suggestion(found) : "";
    const links = make("p", "links", leads(`#${found.anchor}`, "Link to this passage"), ...(form ? [" ", leads(form, "Suggest a correction")] : []));
    const title = make("h3", "", found.speaker);
    title.id = "d-h";
    panel.className = `pop pop-${found.css}`;
    panel.replaceChildren(title, facts, links, ...(form ? [] : [byHand(found)]), close);
  };

  /* the original, opened at words of the passage that name the place */
  const linked = (row) => {
    const cell = row.cells[5];
    const at = cell.dataset.at;
    if (!at) return cell.querySelector("a");
    const words = [...row.querySelector("q").textContent];
    const ends = at.split(",").map((each) => encoded(words.slice(...each.split("-")).join("")).replaceAll("-", "%2D"));
    const link = leads(`${original}${original.includes("#") ? "" : "#"}:~:text=${ends.join(",")}`, cell.textContent.trim());
    cell.replaceChildren(link);
    return link;
  };

  let open = null;
  const pressed = (button, row) => () => {
    if (open && open !== button) {
      open.setAttribute("aria-expanded", "false");
      panel.hidePopover(); /* its own button then opens it for another passage */
    }
    if (open !== button) fill(row);
    open = button;
  };
  panel.addEventListener("toggle", (event) => {
    open?.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "closed") open = null;
  });
  for (const row of rows) {
    const { number, counted, css, speaker, cue, doubtful } = read(row);
    const plain = row.cells ? row.cells[0] : place.querySelector(`a.pn[href='#${row.id}']`);
    if (!plain) continue;
    const button = make("button", `pn ${css}`, plain.textContent);
    button.type = "button";
    button.popoverTargetElement = panel;
    button.setAttribute("data-pagefind-ignore", "");
    button.setAttribute("aria-label", `${[`${number}: ${counted}`, speaker, cue, doubtful ? "doubtful" : ""].filter(Boolean).join(", ")}. Passage details`);
    button.addEventListener("click", pressed(button, row));
    if (row.cells) plain.replaceChildren(button);
    else plain.replaceWith(button);
    const original = row.cells && linked(row); /* its name out of the row */
    if (original) original.setAttribute("aria-label", `paragraph ${original.textContent} of the original at ${original.hostname}, passage ${number}`);
  }
  for (const notes of place.querySelectorAll(".who")) notes.setAttribute("aria-hidden", "true"); /* the panel says it */
})();
