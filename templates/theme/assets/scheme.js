/* Light or dark, before anything is drawn: what the reader chose here, else what the system says; and the picture of the tab. */
(() => {
  "use strict";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const key = `${new URL(".", document.currentScript.src).pathname} scheme`; /* sites may share a host */
  const icon = { rel: "icon", href: new URL("images/favicon.png", document.currentScript.src) };
  let chosen = null;
  try {
    chosen = localStorage.getItem(key);
  } catch {} /* a browser may keep nothing */
  const around = Object.assign(document.createElement("meta"), { name: "theme-color" }); /* of the browser's own bars */
  const dark = () => (chosen ? chosen === "dark" : system.matches);
  const show = () => {
    root.dataset.mdColorScheme = dark() ? "slate" : "default";
    around.content = dark() ? "#14181b" : "#fdfcf9";
    document.querySelector(".ev-scheme")?.setAttribute("aria-pressed", dark());
  };
  root.className = "js";
  document.head.append(around, Object.assign(document.createElement("link"), icon));
  show();
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "ev-scheme" });
    button.setAttribute("aria-label", "Dark colours");
    document.querySelector("header").append(button);
    show();
    button.addEventListener("click", () => {
      chosen = dark() ? "light" : "dark";
      try {
        localStorage.setItem(key, chosen);
      } catch {}
      show();
    });
  });
})();
