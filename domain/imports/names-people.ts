import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";

/** "Hermanos Ficticio Rojas": the surnames of several people. */
const relatives =
  /^(?:l[oa]s\s+)?(?:dos|tres|herman[oa]s|espos[oa]s|matrimonio|pareja|gemel[oa]s|moroch[oa]s|prim[oa]s|familia(?:res)?|padre e hij[oa]s?|madre e hij[oa]s?)\s/iu;
/** "Hijo de Ana Ficticia" names only another person. */
const relative =
  /^(?:(?:el|la|un|una|su)\s+)?(?:hij|espos|herman|sobrin|niet|prim|ti|cuñad|novi)[oa]\s+(?:menor\s+)?de(?:l|\s+la)?\s|^(?:padre|madre|papá|mamá|familiar|bebé)\s+de(?:l)?\s/iu;
const and = /\s+(?:y|e|and|&)\s+/iu;
const signs = /\s*[/;|\n+]\s*/u;

/** First words of relatives, and what may separate two names; a name without either is one person. */
const starts =
  /^(?:el|l[ao]s?|un|una|su|dos|tres|herman|espos|matri|pareja|gemel|moroch|prim|famil|padre|madre|pap[áa]|mam[áa]|beb[ée]|hij|sobrin|niet|ti[oa]|cuñad|novi)/iu;
const signsOrAnd = /[,/;|+&\n]|\s(?:y|e|and)\s/iu;

/**
 * Returns whom the cell of a name seems to mean besides one person: `several` people, or a person whose own name it does
 * not give (`unnamed`). Null for one name, also "José Ortega y Gasset" and "Ficticio Rojas, Ana María".
 */
export function namesPeople(name: string): "several" | "unnamed" | null {
  const text = name.trim();
  const [start = ""] = text.split(" ", 1);
  if (!starts.test(start) && !signsOrAnd.test(text)) return null;
  if (relative.test(text)) return "unnamed";
  if (relatives.test(text)) return "several";
  const lines = text.split(signs).filter((part) => words(part).length > 1);
  if (lines.length > 1) return "several";
  const [left = "", right = "", more] = text.split(and);
  if (more !== undefined) return "several";
  if (right !== "" && isAnother(words(left), words(right))) return "several";
  const [first = "", second = "", third] = text.split(/\s*,\s*/);
  if (third !== undefined) return "several";
  const [one, other] = [words(first), words(second)];
  return other.length > 1 && startsWithName(one) && one.length > 1 && startsWithName(other) && !other.every(isGivenName)
    ? "several"
    : null;
}

/** "Carolina y Daniela Inventadas", "Leo Quimera y Raúl Irreal", or two names of three words. */
function isAnother(left: readonly string[], right: readonly string[]): boolean {
  return right.length > 1 && (startsWithName(right) || (left.length > 2 && right.length > 2));
}

function startsWithName([first = ""]: readonly string[]): boolean {
  return isGivenName(first);
}
