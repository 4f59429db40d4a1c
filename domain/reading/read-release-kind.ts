import { foldSounds, foldText } from "@/domain/values/fold-text";
import type { ReleaseKind } from "@/domain/values/vocabulary";

/** Patterns over folded text, by kind of release. The first kind that matches wins. */
const patterns: readonly (readonly [ReleaseKind, string])[] = [
  ["pardon", "indult(?:o|os|ad[oa]s?)|pardon(?:ed)?"],
  ["amnesty", "amnisti(?:a|as|ad[oa]s?)|amnest(?:y|ied)"],
  ["exchange", "canje(?:s|ad[oa]s?)?|intercambio de (?:presos|prisioneros)|(?:prisoner )?(?:swap|exchange)"],
  ["exile", "destierro|desterrad[oa]s?|exili(?:o|ad[oa]s?)|expulsad[oa]s? del pais|exiled?"],
  [
    "sentence_served",
    "(?:pena|condena) cumplida|cumpli(?:o|eron|miento de) (?:su |la |de )?(?:pena|condena)|sentence served",
  ],
  [
    "precautionary_measures",
    "art(?:iculo)? 242|fianza|fiadores|(?:medidas?|med) (?:cautelar(?:es)?|sustitutivas?|humanitarias?)|cautelar(?:es)?|(?:con|bajo|b) medidas?|medidas?" +
      "|regimen de presentacion(?:es)?|presentaciones|presentacion (?:periodica|cada|c) ?[^ ]*|libertad (?:condicional|restringida|bajo .*|con .*)" +
      "|(?:prohibicion de )?salida del pais|precautionary measures?|conditional release|parole",
  ],
  [
    "full_freedom",
    "(?:libertad|lib|l) plenas?|plena libertad|plenas?|libertad (?:sin|total|absoluta)[^ ]*|full (?:freedom|release)|unconditional(?:ly)?",
  ],
];

const readers = patterns.map(
  ([kind, source]) => [kind, new RegExp(`(?<![^ ])(?:${foldSounds(source)})(?![^ ])`)] as const,
);

/**
 * Returns the kind of release that a text states: "con medidas cautelares", "L. plena", "régimen de presentación cada
 * 30 días", "full freedom". Null if it states none. It does not look for what is not a release: see `readNotRelease`.
 */
export function readReleaseKind(text: string): ReleaseKind | null {
  const folded = foldText(text);
  return readers.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
