import { type Alignment, align, type Pair, type Placed } from "./align";
import type { Reason, ReasonCode } from "./match";

/** The findings from two names, and which words they certainly share. */
export type NamesCompared = { reasons: Reason[]; shared: { given: number; surname: number }; pairs: Pair[] };

/** Compares two names word by word. A word on only one side was left out or is another word. */
export function compareNames(line: readonly Placed[], person: readonly Placed[]): NamesCompared {
  const alignment = align(line, person);
  const { pairs } = alignment;
  const shared = { given: 0, surname: 0 };
  for (const { person: word, likeness } of pairs) {
    if (word.part && ["same", "sounds_alike", "variant", "one_letter"].includes(likeness)) shared[word.part] += 1;
  }
  const spelled = pairs.flatMap(({ likeness, line: { written: typed }, person: { written: known } }) =>
    likeness === "same" ? [] : [{ code: likeness, values: { typed, known } }],
  );
  const leftOver = unpaired(alignment, shared.surname);
  const turned = swapped(pairs, person);
  const same =
    leftOver.length + spelled.length + turned.length === 0 ? [{ code: "name_same" as const }] : sameParts(alignment);
  return { reasons: [...same, ...turned, ...spelled, ...leftOver], shared, pairs };
}

/**
 * True if two names can belong to one person: no word contradicts another, and a given name and a surname agree. A
 * surname's initial is enough.
 */
export function namesAgree({ reasons, shared, pairs }: NamesCompared): boolean {
  if (shared.given === 0 || reasons.some(({ code }) => contradictions.has(code))) return false;
  return (
    shared.surname > 0 || pairs.some(({ person, likeness }) => person.part === "surname" && likeness === "initial")
  );
}

const contradictions = new Set<ReasonCode>(["given_differs", "surname_differs", "twin"]);

function sameParts({ pairs, lineOnly, personOnly }: Alignment): Reason[] {
  const isWhole = (part: Placed["part"]) =>
    pairs.some(({ person }) => person.part === part) &&
    pairs.every(({ person, likeness }) => person.part !== part || likeness === "same") &&
    ![...lineOnly, ...personOnly].some((word) => word.part === part || word.part === null);
  return [
    ...(isWhole("surname") ? [{ code: "surnames_same" as const }] : []),
    ...(isWhole("given") ? [{ code: "given_same" as const }] : []),
  ];
}

/** Finds swapped words: José Luis and Luis José are two brothers, Pérez Rondón and Rondón Pérez two families. */
function swapped(pairs: readonly Pair[], person: readonly Placed[]): Reason[] {
  const parts = [
    ["given", "given_swapped"],
    ["surname", "surnames_swapped"],
  ] as const;
  return parts.flatMap(([part, code]) => {
    const places = person.flatMap((word) => pairs.find((pair) => word.part === part && pair.person === word)?.at ?? []);
    return places.some((place, index) => place < (places[index - 1] ?? 0)) ? [{ code }] : [];
  });
}

/** Judges unpaired words: two of the same part differ; a single one is missing or additional. */
function unpaired({ lineOnly, personOnly }: Alignment, surnames: number): Reason[] {
  const reasons: Reason[] = [];
  const left = [...personOnly];
  for (const { written: typed, part } of lineOnly) {
    const at = left.findIndex((word) => part === null || word.part === part);
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (other) {
      const code = other.part === "given" ? "given_differs" : "surname_differs";
      reasons.push({ code, values: { typed, known: other.written } });
    } else {
      const isSurname = part === "surname" || (part === null && surnames < 2);
      reasons.push({ code: isSurname ? "surname_extra" : "given_extra", values: { typed } });
    }
  }
  for (const { written: known, part } of left) {
    reasons.push({ code: part === "given" ? "given_missing" : "surname_missing", values: { known } });
  }
  return reasons;
}
