import { load } from "cheerio";

/** The element and the attribute that every attempt to inject markup tries to create. */
export const mark = "vigilia-mark";

/** Addresses that run a script when they are followed or loaded. */
const runs = /^[\s\p{Cc}]*(?:javascript|vbscript|data:text\/html)/iu;

const linking = ["href", "src", "action", "formaction", "xlink:href"] as const;

/**
 * Returns what of an attempt to inject markup became part of a page, as a browser's parser reads it: an element or an
 * attribute named `mark`, or an address that runs a script. Undefined if the text stayed text.
 */
export function injected(html: string): string | undefined {
  if (!html.includes(mark) && !/(?:javascript|vbscript|data:text)/i.test(html)) return undefined;
  const $ = load(html);
  if ($(mark).length > 0) return "an element was injected";
  if ($(`[${mark}]`).length > 0) return "an attribute was injected";
  const address = linking.some((name) =>
    $(`[${name.replace(":", "\\:")}]`)
      .toArray()
      .some((element) => runs.test($(element).attr(name) ?? "")),
  );
  return address ? "an address runs a script" : undefined;
}
