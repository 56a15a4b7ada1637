/* A long list narrowed by words, dispute or outlet; without this all of it is there. */
(() => {
  "use strict";
  const form = document.querySelector("form.sift");
  if (!form) return;
  const { items, groups, one, many } = form.dataset;
  const status = form.querySelector("[role=status]");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const of = (item, name) => item.closest(`[data-${name}]`)?.dataset[name].split(" ") ?? [];
  const parts = groups ? [...document.querySelectorAll(groups)] : [];
  const list = [...document.querySelectorAll(items)].map((item) => ({
    item,
    text: plain(item.textContent),
    dispute: of(item, "dispute"),
    outlet: of(item, "outlet"),
    parts: parts.filter((part) => part.contains(item)),
  }));
  const count = (number) => number.toLocaleString("en");
  let late;
  const apply = () => {
    const words = plain(form.words.value).split(/\s+/).filter(Boolean);
    const kept = list.filter((each) =>
      words.every((word) => each.text.includes(word)) &&
      ["dispute", "outlet"].every((name) => !form[name]?.value || each[name].includes(form[name].value)));
    const open = new Set(kept.flatMap((each) => each.parts));
    const left = new Set(kept);
    for (const each of list) each.item.hidden = !left.has(each);
    for (const part of parts) part.hidden = !open.has(part);
    clearTimeout(late); /* said once somebody has finished typing */
    late = setTimeout(() => {
      status.textContent = `${count(kept.length)} of ${count(list.length)} ${list.length === 1 ? one : many}`;
    }, 300);
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  if ([...form.elements].some((each) => each.value)) apply(); /* a browser may keep what was typed */
})();
