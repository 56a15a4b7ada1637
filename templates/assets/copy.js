/* What is to be copied gets a button. Without this it can be marked and copied. */
(() => {
  "use strict";
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
