/* A page that has moved: to the same place in the page that it is now. Without this, to its top. */
(() => {
  "use strict";
  const link = document.querySelector("a#moved");
  if (link) location.replace(link.href + location.hash);
})();
