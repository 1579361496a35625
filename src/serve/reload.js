// In the preview only: reloads the page when there is a newer one, takes new style sheets without that, and shows errors. It has
// no element of its own in the page until then, and is styled from here, so that a site's style sheet and policy leave it alone.
// A browser keeps its place on a page that reloads.
"use strict";
{
  const { build, styles } = document.currentScript.dataset;
  let shown = styles;
  const panel = document.createElement("section");
  const text = document.createElement("pre");
  const close = document.createElement("button");

  panel.setAttribute("role", "alert");
  panel.lang = "en";
  panel.dir = "ltr";
  // Nothing of the page's own style reaches in.
  panel.style.cssText =
    "all: initial; position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2147483647; box-sizing: border-box;" +
    "max-block-size: 60vh; overflow: auto; padding: 1rem 1.25rem; background: #1d1f21; border-block-start: 4px solid #d0483e;";
  text.style.cssText =
    "all: initial; display: block; color: #f3f1ec; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap;" +
    "overflow-wrap: anywhere; unicode-bidi: plaintext;";
  close.style.cssText =
    "all: initial; float: inline-end; padding: 0.25rem 0.75rem; border: 1px solid #777; border-radius: 4px; color: #f3f1ec;" +
    "font: 14px/1.5 system-ui, sans-serif; cursor: pointer; outline: revert;";
  close.textContent = "Hide";
  close.onclick = () => panel.remove();
  panel.append(close, text);

  // Each sheet stays until the one in its place is there, so that the page is never without.
  const restyle = version => {
    for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
      const sheet = old.cloneNode();
      sheet.href = `${old.href.split("?")[0]}?styles=${version}`;
      sheet.onload = sheet.onerror = () => old.remove();
      old.after(sheet);
    }
  };

  const events = new EventSource("/_hashiya/events");
  events.onmessage = event => {
    if (event.data !== build) location.reload();
    panel.remove();
    if (event.lastEventId !== shown) restyle(shown = event.lastEventId);
  };
  events.addEventListener("fault", event => {
    text.textContent = event.data;
    document.body.append(panel);
  });
}
