import type { CitedSource } from "@/domain/inputs/source";
import type { DocumentOf } from "@/domain/records/document";
import { contactOf, contentOf } from "./cite-contact";

/**
 * Returns cited sources with each contact that is among `known` replaced by its number. Equal contacts take different
 * numbers, in order.
 */
export function withKnownContacts(
  cited: readonly CitedSource[],
  known: readonly DocumentOf<"source">[],
): CitedSource[] {
  const left = known.filter(({ facts }) => facts.contact !== undefined);
  return cited.map((each) => {
    if (each.contact === null) return each;
    const index = left.findIndex((source) => contentOf(contactOf(source)) === contentOf(each));
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return found ? { ...each, source: found.id, contact: null, contactOn: null, takenBy: null, note: "" } : each;
  });
}
