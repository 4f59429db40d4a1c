import { citeSources } from "@/db/changes/cite-sources";
import { filledPlace } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import { releaseFrom } from "@/db/releases/release-from";
import type { SpellInput } from "@/domain/inputs/save-person";
import type { Detention } from "@/domain/records/person";
import { publicationAfter } from "@/domain/rules/publication-after";
import { endedBy } from "@/domain/rules/releases-of";
import type { Disclosure } from "@/domain/values/vocabulary";

/** A spell as a person's form gave it. What is known already keeps its numbers. */
export function spellFrom(
  desk: WriteContext,
  spell: SpellInput,
  before: Detention | null,
  disclosure: Disclosure,
): Detention {
  const { reviewPolicy: policy } = desk.settings;
  const given: Detention = {
    id: before?.id ?? nextNumber(desk.tx, "detention"),
    from: spell.from,
    publication: publicationAfter({
      asked: spell.publication,
      before: before?.publication ?? null,
      policy,
      disclosure,
    }),
    legalStage: spell.legalStage,
    custody: spell.custody.map(({ from, state, ...place }) => ({ from, state, ...filledPlace(desk.tx, place) })),
    end: before?.end ?? null,
    ...(before?.refuted && { refuted: before.refuted }),
    citations: citeSources(desk, spell.sources),
  };
  const end = endFrom(desk, spell.end, before, disclosure);
  return end ? endedBy(given, end) : { ...given, end };
}

function endFrom(
  desk: WriteContext,
  end: SpellInput["end"],
  before: Detention | null,
  disclosure: Disclosure,
): Detention["end"] {
  if (end?.how !== "release") return end;
  const { how, ...details } = end;
  const known = before?.end?.how === "release" ? before.end.release : null;
  return { how, release: releaseFrom(desk, details, known, disclosure) };
}
