import type { HiddenRelease, PublishedRelease } from "@/domain/releases/published-release";
import { releaseSentence } from "@/domain/releases/release-sentence";

/** An item of `/api/v1/releases`. Of a row that is hidden now only what keeps past sums true is told. */
export function releaseFace(release: PublishedRelease | HiddenRelease) {
  if ("hidden" in release) return hiddenFace(release);
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
  };
}

function hiddenFace(release: HiddenRelease) {
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
    sentence: { es: null, en: null },
  };
}
