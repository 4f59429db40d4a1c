import { words } from "@/domain/matching/split-words";

/** A place of detention as the readers know it. */
export type KnownPlace = { id: string; name: string };

/** Words that most names of places share and that do not distinguish them. */
const shared = new Set(
  words(`centro penitenciario internado judicial carcel penal prision de del la el las los en formacion femenino nacional
    instituto procesados militares penados policia bolivariana entidad atencion comandancia comando reten sede`),
);
const numerals: Record<string, string> = { "1": "i", "2": "ii", "3": "iii", "4": "iv" };

/** Finds the known place that a text names: by its whole name, its short one ("Tocorón"), or words that only it has. */
export type FindPlace = (text: string) => string | null;

export function placeFinder(places: readonly KnownPlace[]): FindPlace {
  const known = places.map(({ id, name }) => ({ id, significant: new Set(significantWords(name)) }));
  return (text) => {
    const searched = significantWords(text);
    if (searched.length === 0) return null;
    const found = known.filter(({ significant }) => searched.every((word) => significant.has(word)));
    const exact = found.filter(({ significant }) => significant.size === searched.length);
    const [only, another] = exact.length > 0 ? exact : found;
    return only && !another ? only.id : null;
  };
}

function significantWords(text: string): string[] {
  return [...new Set(words(text).map((word) => numerals[word] ?? word))].filter((word) => !shared.has(word));
}
