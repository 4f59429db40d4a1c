import { words } from "@/domain/matching/split-words";
import type { Gender } from "@/domain/values/vocabulary";

const list = `
  dr dra doctor doctora ing ingeniero ingeniera lic licenciado licenciada abg abogado abogada prof profa profesor
  profesora maestro maestra periodista sr sra srta señor señora señorita don doña ciudadano ciudadana cddno cddna
  diputado diputada dip concejal concejala alcalde alcaldesa exalcalde exdiputado exdiputada gobernador exgobernador
  dirigente activista estudiante sindicalista defensor defensora joven adolescente padre pbro sacerdote pastor
  gnb fanb pnb cicpc dgcim sebin ej av arb ej
  1ro 1ra 1er 1era 2do 2da 3ro 3ra 3er mgral gdiv gbrig gbr cabo sgto sargento s1 s2 sm1 sm2 sm3 ss sa primero segundo primer ayudante supervisor oficial comisario inspector
  detective agente tte tnte teniente ptte cap capitan my mayor tcnel cnel coronel tcoronel gb gd gral general brigada
  division almirante vicealmirante contralmirante calm valm cc cf cn
`;
const titles = new Set(list.split(/\s+/).flatMap(words));
const women = new Set(
  "dra doctora ingeniera licenciada abogada profa profesora maestra sra srta senora senorita doña ciudadana cddna diputada concejala alcaldesa defensora"
    .split(" ")
    .flatMap(words),
);
const branch = /^de (?:navio|fragata|corbeta|brigada|division|primera|segunda|tercera)\b/;

/** Splits ranks, professions and forms of address from a name; at least two words remain as the name. */
export function splitTitles(name: string): { titles: string; name: string; gender: Gender | null } {
  const parts = name.split(/\s+/).filter(Boolean);
  let taken = 0;
  while (parts.length - taken > 2 && isTitle(parts[taken] ?? "")) {
    taken += branch.test(words(parts.slice(taken + 1).join(" ")).join(" ")) ? 3 : 1;
  }
  const before = parts.slice(0, taken);
  const isWoman = before.some((part) => words(part).some((word) => women.has(word)));
  return { titles: before.join(" "), name: parts.slice(taken).join(" "), gender: isWoman ? "female" : null };
}

/** Joins "M/Gral.", which is one rank: a slash after one letter does not separate columns. */
export function joinRanks(text: string): string {
  return text.replace(/^(\s*)(\p{L})\/(\p{L}{1,5}|\d)(?=[\s.])/u, (whole, space, one, other) =>
    isTitle(one + other) ? space + one + other : whole,
  );
}

/** True for titles ("Tte.", "(GNB)") and for titles joined together ("S/1", "Tte.Cnel."). */
export function isTitle(part: string): boolean {
  const joined = words(part).join("");
  return joined !== "" && (titles.has(joined) || words(part).every((word) => titles.has(word)));
}
