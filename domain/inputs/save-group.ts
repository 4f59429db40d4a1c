import { z } from "zod";
import { custodyStates, groupEvents } from "@/domain/values/vocabulary";
import { block, checkbox, choice, entity, optional, optionalDay, paragraphs, recordName, recordNumber } from "./fields";
import { groupDetails } from "./group-details";
import { detailNeedsPage, releaseDetails, requestedPublication } from "./release-details";
import { revision } from "./request";
import { citedSources } from "./source";

const { fromGroup: _ofPersonsOnly, ...release } = releaseDetails;

const detention = block({
  from: optionalDay,
  state: choice(custodyStates),
  publication: requestedPublication,
  sources: citedSources,
});

/**
 * A whole group, new (`id` null) or revised. `released` and `detained` say which of the two blocks is filled in; the
 * other is not read.
 */
export const saveGroupInput = z.preprocess(
  onlyTicked,
  block({
    ...revision,
    id: optional(recordNumber),
    event: choice(groupEvents),
    ...groupDetails,
    facility: optional(recordName),
    federalEntity: optional(entity),
    note: paragraphs(),
    released: checkbox,
    detained: checkbox,
    release: block(release).superRefine(detailNeedsPage).nullable(),
    detention: detention.nullable(),
  }),
);

export type SaveGroupInput = z.output<typeof saveGroupInput>;

/** Keeps the block of the group's main event, and the other block only if it is ticked. */
function onlyTicked(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const { event, released, detained, release, detention, ...rest } = form as Record<string, unknown>;
  const isTicked = (tick: unknown) => tick === true || tick === "on" || tick === "true" || tick === "1";
  const isReleased = event === "release" || isTicked(released);
  const isDetained = event === "detention" || isTicked(detained);
  return {
    ...rest,
    event,
    released: isReleased,
    detained: isDetained,
    release: isReleased ? (release ?? {}) : null,
    detention: isDetained ? (detention ?? {}) : null,
  };
}
