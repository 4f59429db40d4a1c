/** Attribute of the element that contains the server-rendered page. */
export const servedAttribute = "data-served";

/**
 * Restores the server-rendered page if it is removed from the document. After an error that no boundary catches, React
 * or Next replaces the page with an error page.
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
