import type { KnownPlace } from "@/domain/reading/known-places";

/** Places that the readers know while they are attacked. */
export const places: readonly KnownPlace[] = [
  { id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)", aliases: ["Casa de Reeducación"] },
  { id: "rodeo-i", name: "Internado Judicial Rodeo I" },
  { id: "rodeo-ii", name: "Internado Judicial Rodeo II" },
  { id: "zona-7", name: "PNB Zona 7" },
];
