import { isGivenName } from "@/domain/matching/given-names";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import { splitName } from "@/domain/matching/split-name";
import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isName } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { isTitleText, splitTitles } from "@/domain/reading/titles";
import { familyNamed, inTwoParts, isPlace, isWhole, joinedBy, type Named, named } from "./named";
import type { CountedNames } from "./names-count";
import { type PieceFacts, readPiece } from "./read-piece";
import { withoutReport } from "./without-report";

/** Returns the people of a line; an unnamed person is described by the line itself. */
export function namesOf(
  text: string,
  pieces: string[],
  { count, names: several, others }: CountedNames,
  facts: PieceFacts,
  findPlace: FindPlace,
): Named[] {
  if (count === "people" || count === "several") {
    for (const other of others) readPiece(other, facts, findPlace);
    return several.map(({ name, isFamily }) => (isFamily ? familyNamed(name) : named(name)));
  }
  const names = namesIn(pieces, facts, findPlace);
  if (names.length > 0 || !describesOne(text)) return names;
  const name = text.replace(/\s*[([].*$/u, "").trim() || text.trim();
  return [{ name, titles: "", gender: null, ...splitName("") }];
}

const oneUnnamed =
  /^(?:un[ao]?\s+)?(?:adolescente|menor|joven|niñ[oa]|bebé|lactante|hombre|mujer|persona|ciudadan[oa]|femenina|masculino|nn|n\.n\.|sin identificar|sin nombre|no identificad[oa]|identidad)(?!\p{L})/iu;

/** True for "Adolescente de 16 años (identidad reservada)": one person without a name. */
function describesOne(text: string): boolean {
  return oneUnnamed.test(text.trim()) && isUnnamed(text.replace(/\d+/g, " "));
}

/**
 * Returns the first piece that can be a name, with the next one if two columns form one name; the others become facts.
 */
function namesIn(pieces: string[], facts: PieceFacts, findPlace: FindPlace): Named[] {
  const found: Named[] = [];
  let isOpen = true;
  const queue = [...pieces];
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const [first = piece, ...others] = facts.reports && found.length === 0 ? withoutReport(piece) : [piece];
    piece = found.length === 0 ? withoutDemonym(first, facts) : first;
    queue.unshift(...others);
    const text = piece.replace(/^[\s*_.,"“]+|(?<!(?<!\p{L})\p{L})\.+\s*$|[\s*_,"”]+$/gu, "");
    const before = found.at(-1);
    const isFact =
      text.length < 2 || /^(?:s[ií]|no|n\/?a)$/iu.test(text) || isPlace(text, findPlace) || demonymsIn(text) !== null;
    if (isTitleText(text)) facts.rest.push(text);
    else if (isOpen && !before && !isFact && isNamePiece(text, facts)) found.push(...namedIn(text, facts, findPlace));
    else if (isOpen && before && found.length === 1 && !isFact && isName(text) && isSecondName(before.name, text)) {
      if (isWhole(before.name) && isWhole(text)) found.push(named(text));
      else found[0] = { ...before, ...inTwoParts(before.name, text) };
      isOpen = false;
    } else readPiece(piece, facts, findPlace);
  }
  return found;
}

/** Reads a nationality before a name: "Venezolano-italiano Renzo Ficticio". */
function withoutDemonym(piece: string, facts: PieceFacts): string {
  const [, first = "", behind = ""] = /^\s*([\p{L}-]+)\s+(\p{Lu}\S*\s+\p{Lu}.*)$/u.exec(piece) ?? [];
  const demonyms = behind === "" ? null : demonymsIn(first.replaceAll("-", " "));
  if (!demonyms) return piece;
  facts.nationalities.push(...demonyms.map(({ country }) => country));
  return behind;
}

function isNamePiece(text: string, { reports }: PieceFacts): boolean {
  if (reports && readNotRelease(text)) return false;
  return isName(text) || isName(text.split(/\s*,\s*/)[0] ?? "") || isName(splitTitles(text).name);
}

/** True for a second column that begins with a given name, or completes a first one of given names only. */
function isSecondName(before: string, text: string): boolean {
  const [left, right] = [words(before), words(text)];
  return isGivenName(right[0] ?? "") || (left.length <= 2 && left.every(isGivenName));
}

/** Returns the names in one piece: "Apellido, Nombre", "Nombre Apellido y Nombre Apellido", or one name. */
function namedIn(text: string, facts: PieceFacts, findPlace: FindPlace): Named[] {
  const [first = "", ...others] = text.split(/\s*,\s*/).filter(Boolean);
  const [second = ""] = others;
  const isSecond = isName(second) && !isPlace(second, findPlace) && demonymsIn(second) === null;
  if (isSecond && isWhole(first) && isWhole(second)) {
    const names = others.filter((each) => isName(each));
    for (const other of others) if (!names.includes(other)) readPiece(other, facts, findPlace);
    return [first, ...names].flatMap((each) => joinedBy(each));
  }
  const isPair = isSecond && (isGivenName(words(second)[0] ?? "") || !isGivenName(words(first)[0] ?? ""));
  for (const other of others.slice(isPair ? 1 : 0)) readPiece(other, facts, findPlace);
  if (!isPair) return joinedBy(first);
  const head = splitTitles(first);
  return [{ ...head, ...inTwoParts(head.name || first, second) }];
}
