import type { PublishedDb } from "@/db/ledger-file/open-published";
import { otherVerifiers } from "@/domain/addresses/releases-query";
import { pairsOf } from "@/domain/figures/pairs";
import { isFederalEntity } from "@/domain/values/federal-entities";
import { isUnstatedPlace } from "@/domain/values/unstated-places";
import type { View } from "@/domain/view/view";
import type { AddressProblem } from "@/domain/wording/problem-sentence";
import { listAllCounts } from "./counts";
import { readFacilities, readPublishers } from "./labels";

/**
 * Returns a publisher, place or pair of figures in a URL that the ledger does not have at its head, with the existing
 * values; undefined if all exist. A filter by such a value would find nothing and not say why. In a list of releases
 * (`path` ends so), the verifier may also be something other than a publisher.
 */
export function findUnknownValue(
  db: PublishedDb,
  view: View,
  query: { publisher?: string; place?: string; pair?: string },
  path: string,
): AddressProblem | undefined {
  const { publisher, place, pair } = query;
  if (publisher !== undefined) {
    const others = /\/releases(\.\w+)?$/.test(path) ? otherVerifiers : [];
    const choices = [...readPublishers(db, view).keys(), ...others];
    if (!choices.includes(publisher)) {
      return { parameter: "publisher", code: "value_invalid", value: publisher, choices };
    }
  }
  if (place !== undefined && !isFederalEntity(place) && !isUnstatedPlace(place)) {
    const choices = [...readFacilities(db, view).keys()];
    if (!choices.includes(place)) return { parameter: "place", code: "place_invalid", value: place, choices };
  }
  if (pair !== undefined) {
    const choices = pairsOf(listAllCounts(db, view), readPublishers(db, view)).map(({ key }) => key);
    if (!choices.includes(pair)) return { parameter: "pair", code: "value_invalid", value: pair, choices };
  }
  return undefined;
}
