/** The attribute of the element that holds a visitors' page as the server wrote it. */
export const servedAttribute = "data-served";

let isKept = false;

/**
 * Puts a visitors' page back as the server wrote it whenever it is taken out of the document. An error that no boundary of
 * ours catches makes React, or Next around it, replace the page with an error page of its own. Scripts may run before the
 * page has arrived: then it is looked for again when the document is complete.
 */
export function keepServed(): void {
  const served = document.querySelector(`[${servedAttribute}]`);
  if (!served && document.readyState === "loading") document.addEventListener("DOMContentLoaded", keepServed);
  if (!served || isKept) return;
  isKept = true;
  const { title, documentElement, body } = document;
  const { lang, className } = documentElement;
  const putBack = () => {
    if (served.isConnected) return;
    Object.assign(documentElement, { lang, className });
    document.title = title;
    body.replaceChildren(served);
  };
  new MutationObserver(putBack).observe(body, { childList: true });
}
