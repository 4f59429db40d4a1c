/**
 * Runs in a page: marks the first visible, clickable element of a kind whose name equals or starts with `words`.
 * Returns whether it found one. The name is the element's label, `aria-label`, or own text.
 */
export function markFound(mark: string, kind: string, words: string, within: string): boolean {
  const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const namesOf = (element: HTMLElement) => [
    plain(element.getAttribute("aria-label")),
    ...[...((element as HTMLInputElement).labels ?? [])].map((label) => plain(label.textContent)),
    ...(element.matches("input, textarea, select") ? [] : [plain(element.textContent)]),
  ];
  const all = [...document.querySelectorAll(within)].flatMap((part) => [...part.querySelectorAll<HTMLElement>(kind)]);
  const isFolded = (element: HTMLElement) => element.closest("details:not([open]) > :not(summary)") !== null;
  const seen = all.filter((element) => element.getClientRects().length > 0 && !isFolded(element));
  const found =
    seen.find((element) => namesOf(element).includes(words)) ??
    seen.find((element) => namesOf(element).some((name) => name.startsWith(words)));
  if (!found) return false;
  found.setAttribute("data-found", mark);
  found.scrollIntoView({ block: "center" });
  return true;
}
