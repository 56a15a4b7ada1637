/* What is to be copied gets a button; a citation, the day of reading. Without this it can be marked and copied. */
(() => {
  "use strict";
  const now = new Date();
  const day = now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const two = (number) => String(number).padStart(2, "0");
  const iso = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const here = location.protocol.startsWith("http") ? location.href.split("#")[0] : "";
  for (const place of here ? document.querySelectorAll("[data-here]") : []) place.textContent = ` ${here}`;
  for (const place of here ? document.querySelectorAll("[data-url]") : []) place.textContent = `  url = {${here}},\n`;
  for (const place of document.querySelectorAll("[data-read]")) place.textContent = ` (read ${day})`;
  for (const place of document.querySelectorAll("[data-urldate]")) place.textContent = `  urldate = {${iso}},\n`;
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.className = "btn";
    button.textContent = `Copy ${text.dataset.copy}`;
    status.className = "small";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        status.textContent = " Copied";
      } catch {
        status.textContent = " Not allowed here: mark the text and copy it";
      }
    });
    const row = document.createElement("p");
    row.className = "copier";
    row.append(button, status);
    text.after(row);
  }
})();
