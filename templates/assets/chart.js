/* The HTML that shows a story's drawing in another page, with its numbers in words. Without this the drawing can be saved. */
(() => {
  "use strict";
  const box = document.getElementById("use-this-chart");
  const cited = document.querySelector("#cite-this-page > .copied");
  const said = cited?.querySelector("cite").nextSibling.data;
  const page = said?.match(/ (https?:\S+)\s*$/)?.[1]; /* none where nobody else may see it */
  if (!box || !page) return;
  const MANY = 6; /* articles up to which each is told of */
  const aside = document.implementation.createHTMLDocument(""); /* where no picture is asked for */
  const make = (name, attributes, ...parts) => {
    const made = aside.createElement(name);
    for (const [attribute, said] of Object.entries(attributes)) made.setAttribute(attribute, said);
    made.append(...parts);
    return made;
  };
  const one = (text) => text.replace(/[ \n]+/g, " ").trim();
  const small = (text) => text[0].toLowerCase() + text.slice(1);
  const title = one(document.getElementById("page").textContent);
  const rows = [...document.querySelectorAll(".row")];
  const counted = rows.filter((row) => row.querySelector(".pair"));
  /* of an article why it has no shares, of two sides the first one's and its range, or each side's */
  const told = (row) => {
    const [none, first] = [row.querySelector(".pair .wh"), row.querySelector(".split a")];
    if (none) return small(one(none.textContent));
    if (first) return `${first.ariaLabel.replace(":", "")} (${one(row.querySelector(".pair > .meta").firstChild.data)})`;
    return [...row.querySelectorAll(".sides li")].map((side) => one(side.textContent)).join(", ");
  };
  const each = () => {
    const two = document.querySelector(".split") || document.querySelectorAll(".rowhead .ends [class]").length === 2;
    const articles = counted.map((row) => `${one(row.querySelector(".outlet a").textContent)}: ${told(row)}.`);
    return `Of the ${two ? "two sides" : "sides"}’ words only, by article. ${articles.join(" ")}`;
  };
  const most = () => one((document.querySelector(".glance li > span:only-of-type") ?? document.querySelector(".glance li"))?.textContent ?? "");
  const numbers = counted.length > MANY ? most() : each();
  const alt = `Whose words fill ${rows.length}\u00a0article${rows.length === 1 ? "" : "s"} on “${title}”, a bar each. ${
    counted.length ? numbers : "No text is held: nothing could be counted."}`;
  /* what the citation says: by whom, the title, then the state and a full stop */
  const by = one(cited.firstChild.data).replace(/:$/, "");
  const state = one(said).match(/^\. ?(.*?)\.( |$)/)?.[1] ?? "";
  const [width, height] = box.querySelector(".num").textContent.match(/[\d,]+/g).map((px) => px.replace(",", ""));
  const image = make("img", { src: new URL("chart.svg", page), width, height, style: "max-width:100%;height:auto", alt });
  const figure = make("figure", {}, make("a", { href: page }, image),
    make("figcaption", {}, `${title}: whose words fill each article, % of all words. Source: `,
      make("a", { href: page }, by), state && `, ${small(state)}`));
  box.append(
    make("p", { class: "small", id: "use-code" },
      "To show it in a page of your own, copy this HTML. Or save the picture, and name this page beside it."),
    make("pre", { class: "copied", "data-copy": "HTML", tabindex: 0, role: "region", "aria-labelledby": "use-code" },
      make("code", {}, figure.outerHTML)));
})();
