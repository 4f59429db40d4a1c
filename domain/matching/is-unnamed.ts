import { searchKey } from "@/domain/values/search-key";

/** Placeholder words for an unknown or withheld name, and the words around them. */
const placeholders = new Set(
  `nn no sin por identificar identificado identificada identificados identificadas identidad nombre nombres apellido
  apellidos desconocido desconocida desconocidos desconocidas adolescente adolescentes menor menores edad ano anos nino nina ninos
  ninas bebe lactante joven jovenes hombre hombres mujer mujeres masculino femenino femenina persona personas
  ciudadano ciudadana anonimo anonima reservado reservada protegido protegida omitido omitida confirmar verificar
  determinar precisar conocer datos dato informacion detenido detenida preso presa de del la el los las un una uno dos tres y tal fulano
  fulana zutano zutana mengano mengana unknown unidentified unnamed not identified name names withheld given minor
  minors teenager teen child children boy girl man woman men women male female person john jane doe xx xxx xxxx nd na`
    .split(/\s+/)
    .filter(Boolean),
);
/** Generic names are placeholders only in forms like "Fulano de Tal". */
const everyday = new Set(["fulano", "fulana", "zutano", "zutana", "mengano", "mengana", "john", "jane"]);

/**
 * True if a name names nobody: a placeholder ("NN", "sin identificar", "Adolescente de 16 años") or only initials
 * ("J.A.F.M."). Such a name never matches anyone.
 */
export function isUnnamed(...names: string[]): boolean {
  if (names.some(hasPlainWord)) return false;
  const words = searchKey(...names).split(" ");
  const significant = words.filter((word) => word.length > 1 && !/^\d+$/.test(word) && !isInitials(word, names));
  if (significant.some((word) => !placeholders.has(word))) return false;
  const isEveryday = significant.some((word) => everyday.has(word));
  return !isEveryday || significant.includes("tal") || significant.includes("doe");
}

/** True if a name has a word that needs no folding and is no placeholder; nearly all have one. */
function hasPlainWord(name: string): boolean {
  return name
    .toLowerCase()
    .split(" ")
    .some((word) => /^[a-z]{4,}$/.test(word) && /[aeiou]/.test(word) && !placeholders.has(word));
}

/** True for "JLF": a few capitals without a vowel. */
function isInitials(word: string, names: readonly string[]): boolean {
  return /^[^aeiouy\P{L}]{2,5}$/u.test(word) && names.some((name) => name.includes(word.toUpperCase()));
}
