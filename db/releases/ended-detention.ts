import { filledPlace } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import type { GroupFacts } from "@/domain/records/group";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import type { Naming } from "@/domain/rules/publication-after";
import { endedBy } from "@/domain/rules/releases-of";
import { detailsOf } from "./details-of";
import { releaseFrom } from "./release-from";

/**
 * Returns the detention that a release ends: the open one, or a new one whose start may be unknown. Where nobody stated
 * place or source, those of the group from which the person was named apply.
 */
export function endedDetention(
  context: WriteContext,
  input: ReleaseOf<"new_person" | "person">,
  open: Detention | undefined,
  naming: Naming,
  group?: GroupFacts,
): Detention {
  const stated = releaseFrom(context, detailsOf(input), null, naming);
  const release = stated.citations.length > 0 ? stated : { ...stated, citations: group?.release?.citations ?? [] };
  const detention: Detention = open ?? {
    id: nextNumber(context.tx, "detention"),
    from: null,
    publication: release.publication,
    legalStage: null,
    custody: [],
    end: null,
    citations: [],
  };
  const from = detention.from ?? input.detainedFrom;
  const isPlaced = detention.custody.some(({ facility, federalEntity }) => facility ?? federalEntity);
  const place = input.facility || input.federalEntity || isPlaced || !group ? input : group;
  const custody = withPlace(detention.custody, filledPlace(context.tx, place));
  return endedBy({ ...detention, from, custody }, { how: "release", release });
}

/** Sets the place of release as the last place of custody. A blank place changes nothing. */
function withPlace(
  custody: CustodyPeriod[],
  place: Pick<CustodyPeriod, "facility" | "federalEntity">,
): CustodyPeriod[] {
  if (!place.facility && !place.federalEntity) return custody;
  const last = custody.at(-1);
  if (last && last.facility === place.facility && last.federalEntity === place.federalEntity) return custody;
  return [...custody, { from: null, state: "prison", ...place }];
}
