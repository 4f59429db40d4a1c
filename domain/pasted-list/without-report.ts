import { isName } from "@/domain/reading/is-name";
import { readNotRelease } from "@/domain/reading/read-not-release";

/** Separates a name from the report before or behind it: "José Ficticio, trasladado a Yare", "Fallecido José Ficticio". */
export function withoutReport(piece: string): string[] {
  if (readNotRelease(piece) === null) return [piece];
  const parts = piece.split(/\s+/).filter(Boolean);
  const isPerson = (words: readonly string[]) => {
    const text = words.join(" ").replace(/[,.:]+$/u, "");
    return words.length >= 2 && isName(text) && readNotRelease(text) === null;
  };
  const lengths = Array.from({ length: Math.max(0, parts.length - 2) }, (_, index) => parts.length - 1 - index);
  const reports = (words: readonly string[]) => readNotRelease(words.join(" ")) !== null;
  const before = lengths.find((length) => isPerson(parts.slice(0, length)) && reports(parts.slice(length)));
  if (before) return [parts.slice(0, before).join(" "), parts.slice(before).join(" ")];
  const isPlaced = (length: number) =>
    /^(?:en|al?|del?|hacia|para|desde|el|la|in|to|from)$/iu.test(parts.at(-length - 1) ?? "");
  const behind = lengths.find(
    (length) => isPerson(parts.slice(-length)) && reports(parts.slice(0, -length)) && !isPlaced(length),
  );
  if (behind) return [parts.slice(-behind).join(" "), parts.slice(0, -behind).join(" ")];
  return [piece];
}
