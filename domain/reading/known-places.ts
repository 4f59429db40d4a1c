import { words } from "@/domain/matching/split-words";
import { isEntityWord } from "./read-entity";

/** A place of detention as the readers know it. */
export type KnownPlace = { id: string; name: string; aliases?: readonly string[] };

/** Words that most names of places share and that do not distinguish them; services have several places. */
const shared = new Set(
  words(`centro penitenciario internado judicial carcel penal prision de del la el las los en formacion femenino femenina nacional
    instituto procesados militares penados policia bolivariana entidad atencion adolescentes comandancia comando reten
    sede sebin dgcim pnb ciudad cp`),
);
/** Words that say that a text means a place of detention and not the state of the same name. */
const kinds = new Set(words("centro penitenciario internado carcel penal prision instituto entidad reten comunidad"));
const numerals: Record<string, string> = {
  "1": "i",
  "2": "ii",
  "3": "iii",
  "4": "iv",
  uno: "i",
  dos: "ii",
  tres: "iii",
};
/** Towns of places of detention. After the place's name they add nothing: "Ramo Verde, Los Teques". */
const towns =
  /(?:^|[\s,(–—-]+)(?:caracas|guatire|los teques|maracay|barquisimeto|guanare|maracaibo|san crist[oó]bal|santa ana|charallave|ocumare|san francisco de yare|catia la mar)\)?\s*$/iu;

/**
 * Finds the known place that a text names: by its whole name or an alias, its short name ("Tocorón"), or words that only
 * it has.
 */
export type FindPlace = (text: string) => string | null;

export function placeFinder(places: readonly KnownPlace[]): FindPlace {
  const named = places.flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((each) => ({ id, name: each })));
  const known = named.map(({ id, name }) => ({
    ...{ id, whole: wholeOf(name), significant: new Set(significantWords(name)) },
  }));
  const find = (text: string) => {
    const searched = significantWords(text);
    if (searched.every((word) => /^[ivx\d]+$/.test(word))) {
      return only(known.filter(({ whole }) => whole === wholeOf(text)));
    }
    const found = known.filter(({ significant }) => searched.every((word) => significant.has(word)));
    const exact = found.filter(({ significant }) => significant.size === searched.length);
    if (searched.every(isEntityWord) && !(exact.length > 0 && words(text).some((word) => kinds.has(word)))) return null;
    return only(exact.length > 0 ? exact : found);
  };
  return (text) => find(text) ?? (towns.test(text) ? find(text.replace(towns, "")) : null);
}

/** Returns the id of the only place among names; null if they belong to none or to several. */
function only(found: readonly { id: string }[]): string | null {
  const ids = new Set(found.map(({ id }) => id));
  const [id = null] = ids;
  return ids.size === 1 ? id : null;
}

function significantWords(text: string): string[] {
  return [...new Set(words(apart(text)).map((word) => numerals[word] ?? word))].filter((word) => !shared.has(word));
}

function wholeOf(text: string): string {
  return words(apart(text)).join(" ");
}

/** Separates a number from its name ("Rodeo1", "YareIII"), and joins the letters of "I.N.O.F.". */
function apart(text: string): string {
  return text
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll(".", "")} `)
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\p{Ll})(I{1,3}|IV)(?!\p{L})/gu, "$1 $2");
}
