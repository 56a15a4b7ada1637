/* Any two articles of a story side by side, made of the data in the page as `_compare.jinja` makes a pair's page. */
(() => {
  "use strict";
  const source = document.getElementById("pairs");
  const form = document.querySelector("#choose form.chooser");
  if (!form || !source) return;
  const place = document.getElementById("shown");
  const status = document.getElementById("chosen");
  const all = JSON.parse(source.textContent);
  for (const half of all.halves) half.at ??= `../${half.id}.html`;
  const halves = new Map(all.halves.map((half) => [half.id, half]));
  const heading = document.title;
  const h1 = document.querySelector("h1").textContent.replace("\u00b6", "").trim();

  /* elements: `el("p.small num", …)`; what is null or false is left out */
  const SVG = "http://www.w3.org/2000/svg";
  const el = (kind, ...inside) => {
    const [tag, css] = kind.split(/\.(.*)/);
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside.flat().filter((part) => part || part === 0));
    return made;
  };
  const withAttributes = (made, attributes) => {
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const draw = (tag, attributes, ...inside) => {
    const made = withAttributes(document.createElementNS(SVG, tag), attributes);
    made.append(...inside);
    return made;
  };
  const link = (half, at, text, css = "") =>
    withAttributes(el(css ? `a.${css}` : "a", text), { href: at ? `${half.at}#${at}` : half.at });

  /* words as Python writes them */
  const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  const count = (n, what) => `${number(n)}\u00a0${what}${n === 1 ? "" : "s"}`;
  const percent = (points, some = true) => `${points === 100 && some ? "over 99" : points || "under 1"}\u00a0%`;
  const share = (half, [, , words, points]) => percent(points, words < total(half));
  const at = (x) => `${x > 0 ? x.toFixed(1).replace(".0", "") : 0}%`;
  const tenth = (x) => Number(x.toFixed(1));
  const voice = (n = 0) => all.voices[n]; /* the first is left out where nothing follows */
  const named = (n) => el(`span.${voice(n)[0]}`, voice(n)[1]);
  const total = (half) => (half.bar ?? []).reduce((sum, part) => sum + part[2], 0);

  /* bars: see charts/bars.py */
  const PALE = ["u", "st", "n"];
  function label([v, side, words, points, ...parts], x, width) {
    if (width < 4.5) return "";
    const css = PALE.includes(voice(v)[0]) ? "t-u" : "t-on";
    const written = (more, left, ...inside) => draw("text", { class: css + more, x: at(left), ...inside.shift(), y: "50%" }, ...inside);
    const shown = points ? String(points) : "under 1";
    if (side !== 1) {
      const own = parts.length ? parts : [words];
      const best = own.indexOf(Math.max(...own));
      const start = x + (width * own.slice(0, best).reduce((sum, n) => sum + n, 0)) / words;
      const end = start + (width * own[best]) / words;
      return side ? written(" t-end", end, { dx: -7 }, shown) : written(" t-start", start, { dx: 7 }, shown);
    }
    const name = width < 24 ? [] : [draw("tspan", { class: "wide" }, `${voice(v)[1]} `)];
    return written("", x + width / 2, {}, ...name, shown);
  }
  function bar(half) {
    const sum = total(half);
    const rects = [];
    const labels = [];
    let before = 0;
    for (const part of half.bar) {
      const [v, , words, , ...parts] = part;
      let x = (100 * before) / sum;
      const width = (100 * words) / sum;
      labels.push(label(part, x, width));
      for (const own of parts.length ? parts : [words]) {
        const wide = (width * own) / words;
        rects.push(draw("rect", { x: at(x), width: at(tenth(x + wide) - tenth(x)), class: `f-${voice(v)[0]}` }));
        x += wide;
      }
      before += words;
    }
    const shares = half.bar.map((part) => `${voice(part[0])[1]} ${share(half, part)}`).join(", ");
    return draw("svg", { class: "c voice", role: "img" }, draw("title", {}, `Of ${number(sum)} words: ${shares}.`), ...rects, ...labels);
  }

  function head(half) {
    const ends = (half.bar ?? []).filter((part) => part[1] !== 1);
    return [
      el("h2", link(half, "", half.name)),
      el("p.hl", half.title),
      el("p.meta num", half.meta, all.mixed && half.sample ? [" · ", el("span.tag", "sample")] : null),
      el("div.mainbar",
        el("div.ends num", ends.map((part) => el("span", named(part[0]), ` ${share(half, part)}`))),
        el("div.bar", half.bar ? bar(half) : null),
        half.ends ? el("div.parties", el("span", half.ends[0]), el("span", half.ends[1])) : null),
      half.note ? el("p.note gone", half.note) : null,
    ];
  }

  /* figures: why there is none, whose voices, or value, band, where, and its place on a scale */
  const drawn = (value) => Array.isArray(value) && typeof value[0] === "string";
  const placed = (value) => drawn(value) && value.length > 3;
  function told(half, value) {
    if (!Array.isArray(value)) return [el("span.wh", value)];
    if (!drawn(value)) return ["first ", named(value[0]), ", last ", named(value[1])];
    const [shown, band, where] = value;
    return [where ? link(half, where, shown) : shown, band ? [" ", el("small", `(${band})`)] : null].flat();
  }
  function reach(both) {
    if (!both.some(placed)) return null;
    const marks = both.flatMap((value, n) => {
      if (!placed(value)) return [];
      const [x, low, high] = value.slice(3);
      const css = n ? " two" : "";
      const mark = draw("circle", { cx: at(x), class: `end${css}` });
      return high === undefined ? [mark] : [draw("line", { x1: at(low), x2: at(high), class: `band${css}` }), mark];
    });
    return draw("svg", { class: "c scale", "aria-hidden": "true" }, ...marks);
  }
  const REACH = ({ 1: low, 2: high }) => `(${low} to ${high})`;
  function stand(found) {
    return el(found[3] ? "span.stand apart" : "span.stand",
      el("b", found[3] ? `apart by ${found[0]}` : "cannot be told apart"), " ", el("span.small num", REACH(found)));
  }
  function line([v, name], n, one, two, verdict) {
    const found = Array.isArray(verdict) ? verdict[n + 1] : undefined;
    const [first, second] = [one.values[n], two.values[n]];
    return row(
      el("th", v < 0 ? name : [named(v), ` ${name}`],
        found ? stand(found) : v < 0 ? null : el("span.wh stand", "not compared")),
      el("td", told(one, first)), el("td", told(two, second)),
      el("td", reach([first, second])));
  }
  const row = (name, ...cells) => el("tr", name, ...cells);
  function words(half, v) {
    const part = (half.bar ?? []).find((each) => each[0] === v);
    if (!part) return ["0 ", el("small", "(0\u00a0%)")];
    const where = voice(v)[2];
    const shown = number(part[2]);
    return [where ? link(half, where, shown) : shown, " ", el("small", `(${share(half, part)})`)];
  }
  const column = (...inside) => el("th", ...inside);
  function figures(one, two, verdict) {
    const heads = [column("Figure"), column(el("span.at full"), el("span.n1", one.name)),
      column(el("span.at"), el("span.n2", two.name)), column("0 to 100\u0020%")];
    return el("table.nums cmp",
      el("caption", "With bands, where there are any; words by voice, in brackets their share of the article"),
      el("thead", el("tr", heads)),
      el("tbody.lines", all.lines.map((each, n) => line(each, n, one, two, verdict))),
      el("tbody.numbers", all.shown.map((v) => row(el("th", named(v)), el("td", words(one, v)), el("td", words(two, v)))),
        row(el("th", "all words"), el("td", number(total(one))), el("td", number(total(two))))));
  }

  function lede(one, two, verdict) {
    if (!Array.isArray(verdict)) return el("p.lede", verdict);
    const [n] = verdict;
    const [points, low, high, apart] = verdict[n + 1];
    const tail = apart ? "The two stand apart: the program’s own mistakes do not explain it."
      : `The two cannot be told apart: their difference of ${points} may lie anywhere from ${low} to ${high}.`;
    return el("p.lede", `${all.said}, `, named(all.lines[n][0]), " has ", el("span.num", one.values[n][0]), " in ",
      el("span.n1", one.name), " and ", el("span.num", two.values[n][0]), " in ", el("span.n2", two.name), `. ${tail}`);
  }

  /* who is heard: speaker, words, then the passages, or how many and which is the first */
  const who = (n) => [el("b", all.speakers[n][0]), " ", el(`span.${voice(all.speakers[n][1])[0]}`, all.speakers[n][2] || voice(all.speakers[n][1])[1])];
  const listed = ([, , said]) => Array.isArray(said);
  const spoken = (found) => `${count(listed(found) ? found[2].length : found[2], "passage")}, ${count(found[1], "word")}`;
  const quote = (half) => ([n, hidden, text, introduced]) => {
    const held = hidden ? withAttributes(
      el("span.held", text ? `${hidden} more not shown` : `${count(hidden, "word")} not shown`), { style: `--w:${hidden}` }) : null;
    return el("div.q", text ? [el("span.words", text), " "] : null, introduced ? [el("i.small", introduced), " "] : null,
      el("small", link(half, `p-${n}`, `passage ${n}`)), held);
  };
  function same(one, two) {
    const other = new Map((two.heard ?? []).map((each) => [each[0], each]));
    const both = (one.heard ?? []).filter((each) => other.has(each[0])).map((each) => [each, other.get(each[0])]);
    if (!both.length) return el("p.wh nobody", "No speaker, and no party or third party, was found in both.");
    const single = ([[n]]) => (all.speakers[n][3] ? 0 : 1);
    const sum = ([a, b]) => a[1] + b[1];
    both.sort((a, b) => single(b) - single(a) || sum(b) - sum(a) || a[0][0] - b[0][0]);
    const side = (half, found, css) => el("div.in",
      el("p.small num", el(`span.${css}`, half.name), ", ", el("span", spoken(found))), found[2].map(quote(half)));
    return el("ul.sames", both.map(([a, b]) =>
      el("li.same", el("h3", who(a[0])), el("div.cols", side(one, a, "n1"), side(two, b, "n2")))));
  }

  function heard(half) {
    return (found) => el("li", who(found[0]), " ",
      el("small", link(half, `p-${listed(found) ? found[2][0][0] : found[3]}`, spoken(found))));
  }
  function thing(half) {
    return ([n, where]) => {
      const [kind, what, v] = all.things[n];
      return el("li", el("span.small", kind), " ", link(half, where, what), v < 0 ? null : [" ", named(v)]);
    };
  }
  const text = (half) => half.text ?? half.id;
  const SAME = "Both carry the same text, so there is nothing to compare.";
  function alone(has, other, css) {
    const why = text(has) === text(other) ? SAME : other.closed;
    const numbers = new Set((other.heard ?? []).map((each) => each[0]));
    const lacked = why ? [] : (has.things ?? []).filter(([n]) => all.things[n][3].includes(other.n));
    const only = why ? [] : (has.heard ?? []).filter((each) => !numbers.has(each[0]));
    const nothing = lacked.length || only.length ? "" : "Nothing was found that the other has not.";
    const list = (title, kind, lines) => (lines.length ? [el("p.small lab", title), el(`ul.plain ${kind}`, lines)] : []);
    return el("div.alone", el("h3", "Only in ", el(`span.${css}`, has.name)),
      why || nothing ? el("p.wh", why || nothing) : null,
      list("The other lacks it, though two more outlets had it before", "lacks", lacked.map(thing(has))),
      list("Heard here and not in the other", "heard", only.map(heard(has))));
  }

  /* as the macro `reading` of `_compare.jinja` has it */
  const READING = ["Only whose words they are is tested for a difference; that two cannot be told apart is a normal result. ",
    withAttributes(el("a", "How this is to be read"), { href: "../../../method.html#side-by-side" })];
  const LEGEND = "% of all words. Between the sides: others (dotted), the sides together (striped), sources not clear (crossed), stance without words (hatched), the author’s own voice (pale).";
  function pairing(one, two) {
    const found = all.pairs[`${one.n}-${two.n}`] ?? 0;
    const verdict = Array.isArray(found) ? found : all.why[found];
    return el("div.pairing",
      document.querySelector(".known .fair").cloneNode(true),
      lede(one, two, verdict),
      el("div.cols heads", el("div.half-1", head(one)), el("div.half-2", head(two))),
      el("p.small", LEGEND),
      el("h2", "Figures"), figures(one, two, verdict),
      el("h2", "Heard in both"), same(one, two),
      el("h2", "What one has and the other has not"), el("div.cols", alone(one, two, "n1"), alone(two, one, "n2")));
  }

  /* what is chosen */
  const both = (first, second) => [halves.get(first), halves.get(second)].sort((a, b) => a.n - b.n);
  function show(first, second) {
    place.replaceChildren();
    document.title = heading;
    status.textContent = "";
    if (!halves.has(first) || !halves.has(second)) return;
    if (first === second) {
      status.textContent = "That is one article twice. Choose two different articles.";
      return;
    }
    const [one, two] = both(first, second);
    const title = `${one.name} and ${two.name}, side by side`;
    place.append(el("h2.chosen", title), pairing(one, two), el("p.note", READING));
    document.title = heading.replace(h1, () => title);
    status.textContent = `Shown below: ${title}.${text(one) === text(two) ? ` ${SAME}` : ""}`;
  }
  function own(first, second) {
    if (!halves.has(first) || !halves.has(second)) return undefined;
    const pair = both(first, second).map((half) => half.n).join("-");
    return document.querySelector(`.known a[data-pair="${pair}"]`);
  }
  function restore() {
    const asked = new URLSearchParams(location.search);
    const [first, second] = ["one", "two"].map((name) => asked.get(name));
    if (halves.has(first)) {
      form.elements.one.value = first;
      if (!halves.has(second)) form.elements.two.value = all.halves.find((half) => half.id !== first).id;
    }
    if (halves.has(second)) form.elements.two.value = second;
    const page = own(first, second);
    if (page) location.replace(page.href);
    else show(first, second);
  }

  for (const [name, chosen] of [["one", 0], ["two", 1]])
    form.elements[name].append(...all.halves.map((half, n) =>
      new Option(`${half.name}: ${half.title}`, half.id, n === chosen, n === chosen)));
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    const [first, second] = [form.elements.one.value, form.elements.two.value];
    event.preventDefault();
    const page = first === second ? undefined : own(first, second);
    if (page) {
      location.assign(page.href);
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
