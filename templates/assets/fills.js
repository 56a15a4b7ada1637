/* The fills that charts are drawn with; without them each is one plain colour. */
(() => {
  "use strict";
  const stripe = (css) => `<path d="M0 0h2v7H0z" class="l-${css}"/>`;
  const fills = [
    ["b", 7, stripe("b"), 45],
    ["c", 7, '<path d="M0 0h7v2H0z" class="l-c"/>', 0],
    ["d", 7, stripe("d"), 0],
    ["e", 7, '<path d="M0 0h7M0 0v7" class="k-e"/>', 45],
    ["f", 7, stripe("f"), 135],
    ["o", 6, '<path d="M1.5 1.5h0M4.5 4.5h0" class="k-o"/>', 0],
    ["n", 6, '<path d="M0 0h6M0 0v6" class="k-n"/>', 0],
    ["st", 6, '<path d="M0 0h1v6H0z" class="l-st"/>', 135],
    ["ab", 8, '<path d="M0 0h8v4H0z" class="g-a"/><path d="M0 4h8v4H0z" class="g-b"/>', 0],
  ];
  const pattern = ([css, size, marks, turned]) =>
    `<pattern id="p-${css}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turned})">` +
    `<path d="M0 0h${size}v${size}H0z" class="g-${css}"/>${marks}</pattern>`;
  const all = fills.map(pattern).join("");
  document.body.insertAdjacentHTML("beforeend", `<svg class="defs" width="0" height="0" aria-hidden="true">${all}</svg>`);
})();
