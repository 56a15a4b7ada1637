/* A drawing as PNG, made by the reader's own browser; a page opened from disk may not, so it does not offer it. */
(() => {
  "use strict";
  const TIMES = 2; /* points of the picture to a px of the drawing */
  if (!location.protocol.startsWith("http")) return;
  const painted = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * TIMES, image.naturalHeight * TIMES];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
  };
  for (const link of document.querySelectorAll("a[data-picture]")) {
    const button = document.createElement("button");
    const status = document.createElement("span");
    const line = document.createElement("li");
    button.type = "button";
    button.className = "btn";
    button.textContent = "Save as PNG";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        const saved = document.createElement("a");
        saved.href = URL.createObjectURL(await painted(link.href));
        saved.download = "chart.png";
        saved.click();
        setTimeout(() => URL.revokeObjectURL(saved.href), 10000);
        status.textContent = " Saved";
      } catch {
        status.textContent = " Not possible here: save the SVG";
      }
    });
    line.append(button, status);
    link.closest("ul").append(line);
  }
})();
