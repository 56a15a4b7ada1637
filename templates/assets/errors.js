/* How often a measure is wrong, beside it; without this a link leads to where that is told. */
(() => {
  "use strict";
  for (const link of document.querySelectorAll(".err a")) {
    const found = EVENHAND.errors[link.hash.replace("#m-", "")];
    if (found === undefined) continue;
    const [name] = link.textContent.split(": ");
    link.textContent = `How it is counted: ${name}`;
    link.before(`${found || EVENHAND.unmeasured} `);
  }
})();
