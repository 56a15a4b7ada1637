(() => {
  "use strict";
  const served = location.protocol !== "file:";
  let loading;
  /* Pagefind, from beside the search page, once somebody is about to search. */
  const pagefind = (form) => loading ??= import(new URL("pagefind/pagefind.js", form.action).href).then(async (found) => {
    await found.options({ excerptLength: 28 });
    return found;
  });
  for (const form of document.querySelectorAll("form.search:not(#search-box)")) {
    if (served) form.addEventListener("focusin", () => pagefind(form).catch(() => {}), { once: true });
  }

  const form = document.getElementById("search-box");
  if (!form) return;
  const [note, count, hits, more] = ["note", "count", "hits", "more"].map((name) => document.getElementById(`search-${name}`));
  const words = form.elements.q, narrow = form.querySelector("fieldset"), all = narrow.querySelector("button");
  const selects = [...form.querySelectorAll("select")];
  let turn = 0, rest = [], timer;

  if (!served) {
    form.hidden = true;
    note.textContent = "Search needs the site to be served by a web server; from a folder it cannot run. The lists below lead to every page.";
    return;
  }
  note.hidden = true;
  narrow.hidden = false;

  const element = (name, text, within) => {
    const made = document.createElement(name);
    made.textContent = text ?? "";
    within?.append(made);
    return made;
  };
  const asked = () => new URLSearchParams([words, ...selects].map((field) => [field.name, field.value.trim()]).filter((pair) => pair[1]));

  /* The choices of one list, each with how many pages it would leave. */
  const fill = (select, counts, chosen) => {
    const values = new Set([...Object.keys(counts).filter((value) => counts[value]), ...(chosen ? [chosen] : [])]);
    select.replaceChildren(new Option("any", ""), ...[...values].sort((a, b) => a.localeCompare(b, "en"))
      .map((value) => new Option(Object.hasOwn(counts, value) ? `${value} (${counts[value]})` : value, value, false, value === chosen)));
  };

  /* A hit; of the excerpt's markup only the marks are taken over. */
  const hit = (page) => {
    const item = document.createElement("li"), link = element("a", page.meta.title, element("h2", "", item));
    link.href = page.url;
    element("p", page.meta.kind, item).className = "small";
    const excerpt = element("p", "", item), { body } = new DOMParser().parseFromString(page.excerpt, "text/html");
    const all = page.content.replace(/\s+/g, " ").trim(), part = body.textContent.replace(/\s+/g, " ").trim();
    excerpt.append(all.startsWith(part) ? "" : "…\u00a0");
    for (const node of body.childNodes) excerpt.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
    excerpt.append(all.endsWith(part) ? "" : "\u00a0…");
    return item;
  };

  const next = () => Promise.all(rest.splice(0, 10).map(async (result) => hit(await result.data())));

  const told = (found, query, narrowed) => {
    const what = query ? ` for “${query}”` : "";
    if (found) return `${found.toLocaleString("en")} ${found === 1 ? "page" : "pages"} found${what}.`;
    return `Nothing found${what}. Try fewer or other words${narrowed ? ", or show all again" : ""}.`;
  };

  const run = async () => {
    const mine = ++turn, wanted = asked(), query = wanted.get("q");
    const index = await pagefind(form);
    const search = (but) => index.search(query, {
      filters: Object.fromEntries([...wanted].filter(([name]) => name !== "q" && name !== but)),
    });
    const { results } = await search();
    if (mine !== turn) return;
    rest = wanted.size ? results : [];
    const found = rest.length, items = await next();
    if (mine !== turn) return;
    all.hidden = wanted.size === (query ? 1 : 0);
    count.textContent = wanted.size ? told(found, query, !all.hidden) : "";
    hits.replaceChildren(...items);
    more.hidden = !rest.length;
    /* What a list offers is counted as if nothing were chosen in it; it may come after the hits. */
    await index.filters();
    const offered = await Promise.all(selects.map((select) => search(select.name)));
    if (mine !== turn) return;
    selects.forEach((select, i) => fill(select, offered[i].filters[select.name] ?? {}, wanted.get(select.name)));
  };
  const answer = () => run().catch(() => {
    note.hidden = false;
    note.textContent = "The search could not be loaded. The lists below lead to every page.";
  });

  const ask = (change) => {
    clearTimeout(timer);
    const address = `${location.pathname}?${asked()}`.replace(/\?$/, "");
    if (address !== location.pathname + location.search) history[change](null, "", address);
    answer();
  };
  const read = () => {
    const given = new URLSearchParams(location.search);
    words.value = given.get("q") ?? "";
    for (const select of selects) fill(select, {}, given.get(select.name));
    answer();
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); ask("pushState"); });
  words.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 200, "replaceState"); });
  narrow.addEventListener("change", () => ask("pushState"));
  all.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    words.focus();
    ask("pushState");
  });
  more.addEventListener("click", async () => {
    const mine = turn, items = await next();
    if (mine !== turn) return;
    hits.append(...items);
    more.hidden = !rest.length;
    items[0]?.querySelector("a").focus();
  });
  addEventListener("popstate", read);
  read();
})();
