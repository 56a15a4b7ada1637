/* The first lines of a new article's file, with the outlets of its story. Without this the guide has them. */
(() => {
  "use strict";
  for (const place of document.querySelectorAll("[data-outlets] > code"))
    place.textContent = EVENHAND.adding.replace("{}", () => place.parentNode.dataset.outlets);
})();
