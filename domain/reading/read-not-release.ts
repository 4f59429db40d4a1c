import { foldSounds, foldText } from "@/domain/values/fold-text";
import { type NotRelease, notReleases } from "@/domain/values/not-release";
import { harmlessPhrases, notReleaseWords } from "./not-release-words";

/**
 * Returns what a text reports that is not a release: "casa por cárcel", "trasladado a …", "fallecida", "sigue
 * detenido". Reads Spanish and English in any case, with or without accents. Null if it reports none of them; of
 * several the gravest.
 */
export function readNotRelease(text: string): NotRelease | null {
  if (!/\S/.test(text)) return null;
  if (crosses.test(text)) return "death";
  const plain = text.replace(addresses, " ").replace(surnames, "");
  const folded = foldText(plain);
  if (!any.test(folded)) return null;
  const remaining = folded.replace(harmless, " ");
  return notReleases.find((what) => patterns[what].test(remaining)) ?? null;
}

const crosses = /[†✝✞☠⚰⚱\u{1FAA6}]|\(\s*\+\s*\)/u;
/** The words of a web address are not about the person. */
const addresses = /(?:https?:\/\/|www\.)\S+/giu;
/** "Ana Muerto Inventado": capitalised between two capitalised words, it is a name. */
const surnames = /(?<=\p{Lu}\p{Ll}+ )Muert[oa]s?(?= \p{Lu}\p{Ll})/gu;

/** Matches between spaces: folded text has no other signs. */
function wholeWords(sources: readonly string[], flags = ""): RegExp {
  return new RegExp(`(?<![^ ])(?:${sources.map(foldSounds).join("|")})(?![^ ])`, flags);
}

const patterns = Object.fromEntries(notReleases.map((what) => [what, wholeWords(notReleaseWords[what])])) as Record<
  NotRelease,
  RegExp
>;
const any = wholeWords(Object.values(notReleaseWords).flat());
const harmless = wholeWords(harmlessPhrases, "g");
