import type { z } from "zod";
import { hiddenSentence, releaseSentence } from "@/domain/figures/release-sentence";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import { type Place, recordAddress } from "./record-address";
import { hiddenFields, recordFields } from "./record-fields";
import type { releaseAnswer } from "./release-answer";

type ReleaseAnswer = z.infer<typeof releaseAnswer>;

/** Returns an item of `/api/v1/releases`. A row that is hidden now discloses only what keeps past sums correct. */
export function releaseExport(release: PublishedRelease | HiddenRelease, place: Place): ReleaseAnswer {
  const { number: id, verification } = release;
  const address = recordAddress(place, `/releases/${id}`);
  if ("hidden" in release) {
    const sentence = { es: hiddenSentence(release, "es"), en: hiddenSentence(release, "en") };
    return { id, hidden: true, ...undisclosed, verification, ...hiddenFields(release.headcount), sentence, address };
  }
  const { day, dayFrom, dayTo, kind, verifiedBy, verifiedOn } = release;
  const disclosed = { day, dayFrom, dayTo, kind, verification, verifiedBy, verifiedOn };
  const sentence = { es: releaseSentence(release, "es"), en: releaseSentence(release, "en") };
  return { id, hidden: false, ...disclosed, ...recordFields(release), sentence, address };
}

const undisclosed = { day: null, dayFrom: null, dayTo: null, kind: null, verifiedBy: null, verifiedOn: null };
