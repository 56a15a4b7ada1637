/* A story's rows in another order, or fewer of them; without this all stand in order of print. */
(() => {
  "use strict";
  const form = document.getElementById("rows-tools");
  if (!form) return;
  const rows = [...document.querySelectorAll(".row[data-keys]")];
  /* of each genre its heading, the rows that stand open, and those that are folded behind them */
  const groups = [...document.querySelectorAll(".group")].map((head) => {
    const list = head.nextElementSibling;
    const next = list.nextElementSibling;
    return { head, list, fold: next?.classList.contains("more") ? next : null };
  });
  const key = (row, at) => {
    const text = row.dataset.keys.split("|")[at];
    return text === "" ? -Infinity : Number(text);
  };
  /* its genre is its list's, its outlet the one that its first link leads to */
  const genre = new Map(rows.map((row) => [row, row.parentElement.getAttribute("aria-labelledby")]));
  const outlet = new Map(rows.map((row) => [row, row.querySelector("a").pathname.split("/").pop().replace(".html", "")]));
  const marked = (mark) => (row) => row.dataset.marks?.split(" ").includes(mark);
  const shown = (row) =>
    (!form.genre?.value || genre.get(row) === `genre-${form.genre.value}`) &&
    (!form.outlet?.value || outlet.get(row) === form.outlet.value) &&
    !["copy", "withheld"].some((mark) => form[mark]?.checked && marked(mark)(row));
  /* the controls: orders as the keys stand in each row, genres and outlets where there are several, marks that some row has */
  const make = (name, attributes, ...parts) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...parts);
    return made;
  };
  const choice = (label, name, options) =>
    make("label", {}, `${label} `, make("select", { name }, ...options.map(([value, told]) => make("option", { value }, told))));
  const several = (label, name, found) => {
    const options = [...new Map(found)].sort(([, one], [, two]) => one.localeCompare(two));
    return options.length > 1 ? [choice(label, name, [["", "all"], ...options])] : [];
  };
  const box = (name, told) =>
    rows.some(marked(name)) ? [make("label", {}, make("input", { type: "checkbox", name }), ` ${told}`)] : [];
  const sides = [...document.querySelectorAll(".rowhead .ends [class]")].map(({ textContent: name }) => {
    const share = `${name}${name.endsWith("s") ? "’" : "’s"} share`;
    return [share, `by ${share}, most first`];
  });
  const orders = [
    ["time printed", "in the order of print"],
    ...sides,
    ["direct quotation", "by how much stands in direct quotation, most first"],
    ["length", "longest first"],
  ];
  const status = make("p", { className: "small num" });
  status.setAttribute("role", "status");
  form.setAttribute("aria-label", "Order and choice of the articles");
  form.append(
    choice("Sort by", "by", orders.map(([name], at) => [at, name])),
    ...several("Genre", "genre", groups.map(({ head }) => [head.id.slice(6), head.firstChild.data.trim()])),
    ...several("Outlet", "outlet", rows.map((row) => [outlet.get(row), row.querySelector("a").textContent])),
    ...box("copy", "without copies"),
    ...box("withheld", "only with enough text to say"),
    status,
  );
  const place = ({ head, list, fold }, sorted) => {
    const left = sorted.filter((row) => !row.hidden);
    const open = fold ? Number(list.dataset.open) : left.length;
    list.append(...sorted);
    head.hidden = list.hidden = !left.length;
    if (!fold) return;
    const more = left.length - open;
    fold.querySelector(".rows").append(...left.slice(open));
    fold.hidden = more <= 0;
    fold.querySelector("summary").textContent = `${more}\u00a0more article${more === 1 ? "" : "s"}`;
  };
  const apply = () => {
    const at = form.by.value;
    const sorted = [...rows].sort((one, two) => (key(two, at) > key(one, at)) - (key(two, at) < key(one, at)));
    for (const row of rows) row.hidden = !shown(row);
    for (const group of groups)
      place(group, sorted.filter((row) => genre.get(row) === group.head.id));
    const left = rows.filter((row) => !row.hidden).length;
    status.textContent = `${left} of ${rows.length} articles, ${orders[at][1]}`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", apply);
  if (form.by.value !== "0" || rows.some((row) => !shown(row))) apply(); /* a browser may keep what was chosen */
})();
