import type { z } from "zod";
import type { HiddenRelease, PublishedRelease } from "@/domain/releases/published-release";
import { hiddenSentence, releaseSentence } from "@/domain/releases/release-sentence";
import { type Place, recordAddress } from "./record-address";
import type { releaseAnswer } from "./release-answer";

type ReleaseAnswer = z.infer<typeof releaseAnswer>;

/** An item of `/api/v1/releases`. Of a row that is hidden now only what keeps past sums true is told. */
export function releaseFace(release: PublishedRelease | HiddenRelease, place: Place): ReleaseAnswer {
  if ("hidden" in release) return hiddenFace(release, place);
  return {
    id: release.number,
    hidden: false,
    day: release.day,
    dayFrom: release.dayFrom,
    dayTo: release.dayTo,
    kind: release.kind,
    verification: release.verification,
    verifiedBy: release.verifiedBy,
    verifiedOn: release.verifiedOn,
    disclosure: release.disclosure,
    name: release.name,
    headcount: release.headcount,
    parts: release.parts,
    facility: release.facility,
    federalEntity: release.federalEntity,
    sources: release.sources.map(({ url, outlet, title, archivedUrl, publishedOn, language }) => ({
      url,
      outlet,
      title: title || null,
      archivedUrl,
      publishedOn,
      language,
    })),
    sentence: { es: releaseSentence(release, "es"), en: releaseSentence(release, "en") },
    address: recordAddress(place, `/releases/${release.number}`),
  };
}

function hiddenFace(release: HiddenRelease, place: Place): ReleaseAnswer {
  return {
    id: release.number,
    hidden: true,
    day: null,
    dayFrom: null,
    dayTo: null,
    kind: null,
    verification: release.verification,
    verifiedBy: null,
    verifiedOn: null,
    disclosure: null,
    name: null,
    headcount: release.headcount,
    parts: [],
    facility: null,
    federalEntity: null,
    sources: [],
    sentence: { es: hiddenSentence(release, "es"), en: hiddenSentence(release, "en") },
    address: recordAddress(place, `/releases/${release.number}`),
  };
}
