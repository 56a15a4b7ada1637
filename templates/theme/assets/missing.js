/* Two articles whose page is here no more: to where any two of their story are chosen. */
(() => {
  "use strict";
  const root = new URL("..", document.currentScript.src).pathname;
  const found = location.pathname.startsWith(root) && location.pathname.slice(root.length)
    .match(/^stories\/([a-z0-9-]+)\/compare\/([a-z0-9-]+?)--([a-z0-9-]+?)(\.html)?$/);
  if (!found) return;
  const [, story, one, two] = found;
  const target = new URL(`${root}stories/${story}/compare/index.html`, location);
  if (document.referrer.startsWith(target)) return; /* it led here: not round and round */
  target.search = new URLSearchParams({ one, two });
  location.replace(target);
})();
