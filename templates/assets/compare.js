/* Any two articles of a story side by side, from the parts that stand in the page. */
(() => {
  "use strict";
  const form = document.querySelector("#choose form.chooser");
  const place = document.getElementById("shown");
  const status = document.getElementById("chosen");
  const source = document.getElementById("pairs");
  if (!form || !place || !source) return;
  const { words, pairs, lacks } = JSON.parse(source.textContent);
  const halves = new Map();
  for (const each of document.querySelectorAll("template.half")) halves.set(each.dataset.id, each);
  const heading = document.title;
  const h1 = document.querySelector("h1").textContent.replace("\u00b6", "").trim();

  const fill = (pattern, parts) => pattern.replace(/\{(\d)\}/g, (_, n) => parts[n]);
  const copies = (from) => [...(from ? from.childNodes : [])].map((node) => node.cloneNode(true));
  const all = (half, css) => [...half.content.querySelectorAll(css)];
  const make = (tag, css, ...inside) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  };
  const put = (into, css, lists) =>
    into.querySelectorAll(css).forEach((cell, n) => cell.append(...copies(lists[n])));

  const verdict = (one, two) => pairs[`${one.dataset.number}-${two.dataset.number}`];

  function lede(page, told, one, two) {
    const line = page.querySelector(".lede");
    if (typeof told === "string") {
      line.replaceChildren(told);
      for (const row of page.querySelectorAll(".lines tr"))
        if (row.querySelector("th > span")) row.querySelector(".stand").append(make("span", "wh", "not compared"));
      return;
    }
    const [at, ...stands] = told;
    const voice = page.querySelectorAll(".lines th")[at].firstElementChild.cloneNode(true);
    const share = (half) => make("span", "num", all(half, ".value")[at].querySelector("a").textContent);
    const name = (half, css) => make("span", css, half.dataset.name);
    const stand = stands[at];
    line.replaceChildren(`${page.querySelector(".pairing").dataset.said}, `, voice, " has ", share(one),
      " in ", name(one, "n1"), " and ", share(two), " in ", name(two, "n2"), `. ${fill(words.tail[stand[3]], stand)}`);
    page.querySelectorAll(".lines .stand").forEach((cell, n) => {
      const found = stands[n];
      if (!found) return;
      cell.classList.toggle("apart", !!found[3]);
      cell.append(make("b", "", fill(words.stand[found[3]], found)), " ",
        make("span", "small num", fill(words.reach, found)));
    });
  }

  function figures(page, one, two) {
    [[one, 1], [two, 2]].forEach(([half, n]) => {
      page.querySelector(`.half-${n}`).append(...copies(half.content.querySelector(".head")));
      page.querySelectorAll(`.n${n}`).forEach((name) => name.append(half.dataset.name));
      put(page, `.lines .v${n} .put`, all(half, ".value"));
      put(page, ".lines .both-values", all(half, ".drawn-value"));
      put(page, `.numbers .v${n} .put`, all(half, ".number"));
    });
  }

  function same(page, one, two) {
    const other = new Map(all(two, ".spoken").map((each) => [each.dataset.number, each]));
    const found = all(one, ".spoken").filter((each) => other.has(each.dataset.number))
      .map((each) => [each, other.get(each.dataset.number)]);
    const sum = ([a, b]) => +a.dataset.words + +b.dataset.words;
    const single = ([a]) => a.classList.contains("single");
    found.sort((a, b) => single(b) - single(a) || sum(b) - sum(a) || a[0].dataset.number - b[0].dataset.number);
    const side = (half, each, css) => make("div", "",
      make("p", "small num", make("span", css, half.dataset.name), ", ", make("span", "", each.dataset.told)),
      each.querySelector(".quotes").cloneNode(true));
    if (found.length) page.querySelector(".nobody").remove();
    page.querySelector(".sames").append(...found.map(([a, b]) =>
      make("li", "same", a.querySelector("h3").cloneNode(true), make("div", "cols", side(one, a, "n1"), side(two, b, "n2")))));
  }

  function alone(page, css, has, other) {
    const part = page.querySelector(css);
    const why = has.dataset.text === other.dataset.text ? words.same : other.dataset.closed;
    const numbers = new Set(all(other, ".spoken").map((each) => each.dataset.number));
    const lacked = why ? [] : all(has, ".thing").filter((each) => lacks[each.dataset.thing].includes(+other.dataset.number));
    const heard = why ? [] : all(has, ".spoken").filter((each) => !numbers.has(each.dataset.number));
    const lines = (found) => found.map((each) => make("li", "", ...copies(each)));
    const told = why || (lacked.length || heard.length ? "" : words.nothing);
    if (told) part.querySelector("h3").after(make("p", "wh", told));
    for (const [list, found] of [[".lacks", lacked], [".heard", heard.map((each) => each.querySelector(".line"))]]) {
      const into = part.querySelector(list);
      if (found.length) into.append(...lines(found));
      else {
        into.previousElementSibling.remove();
        into.remove();
      }
    }
  }

  function show(first, second) {
    const chosen = [halves.get(first), halves.get(second)];
    place.replaceChildren();
    document.title = heading;
    status.textContent = "";
    if (!chosen[0] || !chosen[1]) return;
    if (first === second) {
      status.textContent = "That is one article twice. Choose two different articles.";
      return;
    }
    const [one, two] = chosen.sort((a, b) => a.dataset.number - b.dataset.number);
    const page = document.getElementById("pairing").content.cloneNode(true);
    figures(page, one, two);
    lede(page, verdict(one, two), one, two);
    same(page, one, two);
    alone(page, ".a1", one, two);
    alone(page, ".a2", two, one);
    const title = `${one.dataset.name} and ${two.dataset.name}, side by side`;
    place.append(make("h2", "chosen", title), page);
    document.title = heading.replace(h1, () => title);
    status.textContent = `Shown below: ${title}.${one.dataset.text === two.dataset.text ? ` ${words.same}` : ""}`;
  }

  function own(first, second) {
    const same = (link) => [link.dataset.one, link.dataset.two].sort().join() === [first, second].sort().join();
    return [...document.querySelectorAll(".known a[data-one]")].find(same);
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    const [first, second] = ["one", "two"].map((name) => asked.get(name));
    if (halves.has(first)) form.elements.one.value = first;
    if (halves.has(second)) form.elements.two.value = second;
    const link = own(first, second);
    if (link) location.replace(link.href);
    else show(first, second);
  }

  form.addEventListener("submit", (event) => {
    const [first, second] = [form.elements.one.value, form.elements.two.value];
    event.preventDefault();
    const link = own(first, second);
    if (link) {
      location.assign(link.href);
      return;
    }
    const asked = `?${new URLSearchParams({ one: first, two: second })}`;
    try {
      history.pushState(null, "", asked);
    } catch {
      location.assign(asked); /* a browser that keeps no history of files opens the page anew */
      return;
    }
    show(first, second);
  });
  addEventListener("popstate", restore);
  restore();
})();
