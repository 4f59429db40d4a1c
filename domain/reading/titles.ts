import { words } from "@/domain/matching/split-words";
import type { Gender } from "@/domain/values/vocabulary";

const titles = wordSet(`
  dr dra doctor doctora ing ingeniero ingeniera lic licenciado licenciada abg abogado abogada prof profa profesor
  profesora maestro maestra periodista sr sra srta señor señora señorita don doña ciudadano ciudadana cddno cddna
  diputado diputada dip concejal concejala alcalde alcaldesa exalcalde exdiputado exdiputada gobernador exgobernador
  dirigente activista estudiante sindicalista defensor defensora joven adolescente padre pbro sacerdote pastor
  mr mrs ms ret enf enfermero enfermera hno hna tsu econ arq pnb cicpc dgcim sebin supervisor oficial comisario inspector detective agente agregado jefe militar
`);
/** Ranks and branches of the armed forces. */
const ranks = wordSet(`
  gnb fanb fan aviacion ejercito armada ejb avb arb ej av arm mgral mg gdiv gbrig gbr gb gd va ca cn cf cc cabo sgto sargento s1 s2 sm1 sm2 sm3 ss sa smi sma
  smay sarg sgt col dgdo dgda alf nav cadete exmayor exteniente excapitan excoronel maestre soldado distinguido tte tnte teniente ptte cap capitan my mayor tcnel cnel crnel coronel tcoronel gral general
  brigada division almirante vicealmirante contralmirante calm valm
`);
/** Words that are titles only behind a rank: "Sgto. 1ro.", "General en Jefe"; some are also names ("Segundo"). */
const behindRanks = wordSet(
  "1ro 1ra 1er 1era 2do 2da 3ro 3ra 3er primero segundo primer primera segunda tercero tercera ayudante en jefe mayor div brig tecnico tecnica nav",
);
/** Ranks that are hardly a name. */
const onlyRanks = wordSet("sargento teniente capitan coronel general almirante cnel gral sgto");
const women = wordSet(
  `dra doctora ingeniera licenciada abogada profa profesora maestra sra srta senora senorita doña ciudadana cddna diputada
  concejala alcaldesa defensora enfermera hna`,
);
const branch = /^de (?:div|brig|navio|fragata|corbeta|brigada|division|primera|segunda|tercera|tropa)\b/;

export type SplitTitles = { titles: string; name: string; gender: Gender | null };

/**
 * Splits ranks, professions and forms of address from a name. A word that may also be part of the name is split only if
 * two words remain; an abbreviated title also before a single one ("Cnel. Ficticio").
 */
export function splitTitles(name: string): SplitTitles {
  const parts = name.split(/\s+/).filter(Boolean);
  // "El periodista José Ficticio", "la señora María Ficticia"
  let taken = /^(?:el|la|al)$/iu.test(parts[0] ?? "") && isTitle(parts[1] ?? "") && parts.length > 3 ? 1 : 0;
  while (parts.length - taken > 1) {
    const next = parts[taken] ?? "";
    const isTaken = isTitle(next) || (taken > 0 && isAmong(next, behindRanks));
    if (!isTaken || (parts.length - taken === 2 && !/[./]/.test(next) && !isAmong(next, onlyRanks))) break;
    taken += branch.test(words(parts.slice(taken + 1).join(" ")).join(" ")) ? 3 : 1;
  }
  const before = parts.slice(0, taken);
  const isWoman = before.some((part) => words(part).some((word) => women.has(word)));
  return { titles: before.join(" "), name: parts.slice(taken).join(" "), gender: isWoman ? "female" : null };
}

/** Joins "M/Gral.", which is one rank: a slash after one letter does not separate columns. */
export function joinRanks(text: string): string {
  return text.replace(/^(\s*|.*[\s(])(\p{L}{1,2})\/(\p{L}{1,5}|\d)(?:\.|(?=[\s)]|$))/u, (whole, space, one, other) =>
    isTitle(one + other) ? `${space}${one}${other}.` : whole,
  );
}

/** True for titles ("Tte.", "(GNB)") and for titles joined together ("S/1", "Tte.Cnel."). */
export function isTitle(part: string): boolean {
  return isAmong(part, titles) || isRank(part);
}

/** True for a text of titles only: "Cnel. (Ej.)", "Gral. de Div.". */
export function isTitleText(text: string): boolean {
  const parts = text.split(/\s+/).filter((part) => part !== "" && !/^(?:de|en)$/iu.test(part));
  return parts.length > 0 && parts.every((part) => isTitle(part) || isAmong(part, behindRanks)) && parts.some(isTitle);
}

/** True if a text of titles names a rank or branch of the armed forces: "Cnel. (Ej.)", "S/2", "(GNB)". */
export function hasRank(text: string): boolean {
  return text.split(/\s+/).some(isRank);
}

function isRank(part: string): boolean {
  return isAmong(part, ranks);
}

function isAmong(part: string, known: ReadonlySet<string>): boolean {
  const all = words(part);
  const joined = all.join("");
  return joined !== "" && (known.has(joined) || all.every((word) => known.has(word)));
}

function wordSet(text: string): Set<string> {
  return new Set(words(text));
}
