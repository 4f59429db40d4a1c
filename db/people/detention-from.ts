import { citeSources } from "@/db/changes/cite-sources";
import { filledPlace } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import { releaseFrom } from "@/db/releases/release-from";
import type { DetentionInput } from "@/domain/inputs/save-person";
import { type DetentionTexts, noCaseTexts } from "@/domain/records/case";
import type { Detention } from "@/domain/records/person";
import { type Naming, publicationAfter } from "@/domain/rules/publication-after";
import { endedBy } from "@/domain/rules/releases-of";

/** Returns the detention that a person's form describes. Known detentions and releases keep their numbers. */
export function detentionFrom(
  context: WriteContext,
  detention: DetentionInput,
  before: Detention | null,
  naming: Naming,
): Detention {
  const { reviewPolicy: policy } = context.settings;
  const given: Detention = {
    id: before?.id ?? nextNumber(context.tx, "detention"),
    from: detention.from,
    publication: publicationAfter({
      asked: detention.publication,
      before: before?.publication ?? null,
      policy,
      ...naming,
    }),
    legalStage: detention.legalStage,
    ...factsOf(detention.case),
    custody: detention.custody.map(({ from, state, ...place }) => ({ from, state, ...filledPlace(context.tx, place) })),
    end: before?.end ?? null,
    ...(before?.refuted && { refuted: before.refuted }),
    citations: citeSources(context, detention.sources),
  };
  const end = endFrom(context, detention.end, before, naming);
  return end ? endedBy(given, end) : { ...given, end };
}

function endFrom(
  context: WriteContext,
  end: DetentionInput["end"],
  before: Detention | null,
  naming: Naming,
): Detention["end"] {
  if (end?.how !== "release") return end;
  const { how, ...details } = end;
  const known = before?.end?.how === "release" ? before.end.release : null;
  return { how, release: releaseFrom(context, details, known, naming) };
}

/** Returns the facts of a case; none if nothing is known, as in records that came before them. */
function factsOf({ arrestedBy, arrestedIn }: DetentionInput["case"]): Pick<Detention, "case"> {
  return arrestedBy === null && arrestedIn === null ? {} : { case: { arrestedBy, arrestedIn } };
}

/** Returns the texts about a case by the number of its detention; none if all are blank. */
export function textsOf(detention: number, stated: DetentionInput["case"] | undefined): DetentionTexts[] {
  const { municipality, charge, court } = stated ?? noCaseTexts;
  return municipality || charge || court ? [{ detention, municipality, charge, court }] : [];
}
