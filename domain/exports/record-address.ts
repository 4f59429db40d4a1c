import { z } from "zod";
import { type Edition, frozenAddress } from "@/domain/view/edition";
import type { Locale } from "@/messages/locale";
import { webAddress } from "./answer-fields";
import { means } from "./meaning";

/** Origin and head at which a record is read: what a permanent address needs. */
export type Place = Pick<Edition, "origin" | "head">;

export const addressAnswer = means(
  z.strictObject({ es: means(webAddress, "address_es"), en: means(webAddress, "address_en") }),
  "address",
);

/** Returns the page that shows a record, or a list of records, in each language, frozen at the head. */
export function recordAddress(place: Place, path: string, query: Record<string, string> = {}): Record<Locale, string> {
  return { es: frozenAddress(place, `/es${path}`, query), en: frozenAddress(place, `/en${path}`, query) };
}

/** Returns the same as two cells of a file. */
export function addressCells(place: Place, path: string): { address_es: string; address_en: string } {
  const { es, en } = recordAddress(place, path);
  return { address_es: es, address_en: en };
}
