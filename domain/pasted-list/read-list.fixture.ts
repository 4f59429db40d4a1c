import type { KnownPlace } from "@/domain/reading/known-places";
import { parsePastedList } from "./parse-pasted-list";
import type { PastedList, PastedRow } from "./pasted-list";

/** Places that the lists of the tests name. */
export const places: readonly KnownPlace[] = [
  { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" },
  { id: "rodeo-i", name: "Internado Judicial Rodeo I" },
  { id: "rodeo-ii", name: "Internado Judicial Rodeo II" },
  { id: "yare-iii", name: "Centro Penitenciario Yare III" },
  { id: "tocuyito", name: "Centro Penitenciario Carabobo (Tocuyito)" },
  { id: "inof", name: "Instituto Nacional de Orientación Femenina (INOF)" },
  { id: "ana-maria-campos", name: "Centro de Formación Femenino Ana María Campos" },
  { id: "ramo-verde", name: "Ramo Verde" },
];

/** Reads a list. Throws if it is refused. */
export function read(text: string, known: readonly KnownPlace[] = places): PastedList {
  const parsed = parsePastedList(text, known);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

/** Returns the full name of each row. */
export function names(rows: readonly PastedRow[]): string[] {
  return rows.map(({ givenNames, surnames }) => `${givenNames} ${surnames}`);
}

/** Returns the rows of one line. */
export function of(rows: readonly PastedRow[], line: number): PastedRow[] {
  return rows.filter((row) => row.line === line);
}
