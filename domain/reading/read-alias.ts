import { type Remains, take } from "./remains";

const named =
  /[(,]?\s*(?<!\p{L})(?:alias|apodad[oa]|conocid[oa] como|a\.k\.a\.?)(?!\p{L})[\s:]*["“«']?([^"”»'()|;,—]+)["”»']?\s*\)?/iu;
const quoted = /\(?\s*(?:"([^"]+)"|“([^”]+)”|«([^»]+)»|(?<!\p{L})'([^']+)'(?!\p{L}))\s*\)?/u;
const nickname = /\(\s*((?:el|la|los|las)\s+[^)]+)\)/iu;

/** Reads a person's other name: after "alias", in quotes, or "(El …)". */
export function readAlias(remains: Remains): string {
  const byWord = take(remains, named)?.[1];
  if (byWord) return byWord.trim();
  const isWhole = !/\p{L}/u.test(remains.text.replace(quoted, ""));
  const found = isWhole ? null : (take(remains, quoted) ?? take(remains, nickname));
  return (found?.slice(1).find(Boolean) ?? "").trim();
}
