/** The attribute of the element that holds a visitors' page as the server wrote it. */
export const servedAttribute = "data-served";

/**
 * Puts the page back as the server wrote it if it is ever taken out of the document. An error that no boundary of ours
 * catches makes React, or Next around it, replace the page with an error page of its own.
 */
export function keepServed(): void {
  const served = document.querySelector(`[${servedAttribute}]`);
  if (!served) return;
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
