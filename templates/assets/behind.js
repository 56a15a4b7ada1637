/* Where words of a class stand: each leads to its passage, by the address that its article has where it is named first.
   Without this that address opens the article, and each word has its passage's number. */
(() => {
  "use strict";
  const lists = [...document.querySelectorAll("p.behind")];
  const link = (place, address) => {
    const made = document.createElement("a");
    made.href = address;
    made.append(...place.childNodes);
    place.replaceWith(made);
  };
  const known = (part) => new Map([...part.querySelectorAll("p.behind > a")].map((a) => [a.textContent, a.href]));
  const parts = new Map([...new Set(lists.map((list) => list.parentNode))].map((part) => [part, known(part)]));
  for (const list of lists) {
    let address = "";
    for (const place of [...list.querySelectorAll(":scope > :is(a, u, i)")]) {
      if (place.localName !== "i") address = parts.get(list.parentNode).get(place.textContent);
      const number = place.textContent.match(/ #(\d+)$/);
      if (!address) continue;
      if (place.localName === "i") link(place, number ? `${address}#p-${number[1]}` : address);
      else if (list.dataset.at) link(place, `${address}#${list.dataset.at}`);
    }
  }
})();
