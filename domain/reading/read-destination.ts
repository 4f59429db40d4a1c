import type { FindPlace } from "./known-places";

/** Where a transfer came from and went, as typed, with the known places that these mean. */
export type Destination = { place: string; facility: string | null };

const moved = String.raw`(?:tran?slad\p{L}*|tran?sfer\p{L}*|enviad[oa]s?|llevad[oa]s?|remitid[oa]s?|movid[oa]s?|reubicad[oa]s?|relocated|moved)`;
const target = new RegExp(
  String.raw`${moved}\s+(?:(?:hoy|ayer)\s+)?(?:(?:desde|de|del|from)\s+[^,;|()—]{2,40}?\s+)?(?:al?|hacia|hasta|para|to)\s+(?:la\s+|el\s+)?(?:c[aá]rcel\s+de\s+)?([^,;|()—]{2,60})`,
  "iu",
);

/** Returns where a text says that somebody was transferred; null if it names no destination. */
export function readDestination(text: string, findPlace: FindPlace): Destination | null {
  const place = target.exec(text)?.[1]?.replace(/[\s.:*_]+$/u, "");
  return place === undefined || place === "" ? null : { place, facility: findPlace(place) };
}
