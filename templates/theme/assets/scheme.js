/* Light or dark, before anything is drawn: what the reader chose here, else what the system says. */
(() => {
  "use strict";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const key = `${new URL(".", document.currentScript.src).pathname} scheme`; /* sites may share a host */
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
  document.head.append(around);
  show();
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "ev-scheme" });
    button.setAttribute("aria-label", "Dark colours");
    document.querySelector(".md-header__inner").append(button);
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
