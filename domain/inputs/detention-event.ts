import { z } from "zod";
import { custodyStates, legalStages } from "@/domain/values/vocabulary";
import {
  block,
  choice,
  dayField,
  entity,
  optional,
  optionalDay,
  recordName,
  recordNumber,
  wholeNumber,
  words,
} from "./fields";
import { requestedPublication } from "./release-details";
import { account } from "./request";
import { citedSources } from "./source";

const place = { facility: optional(recordName), federalEntity: optional(entity) };

/** The person and the detention. An event is always an update: no earlier statement was wrong. */
const target = {
  ...account,
  id: recordNumber,
  spell: wholeNumber(1, 1e15, "spell_unknown"),
  sources: citedSources,
};

/** An event in a detention. An end by release is logged as a release. */
export const detentionEventInput = z.discriminatedUnion(
  "event",
  [
    block({ ...target, event: z.literal("custody"), from: dayField, state: choice(custodyStates), ...place }),
    block({ ...target, event: z.literal("legal_stage"), legalStage: choice(legalStages) }),
    block({ ...target, event: z.literal("death"), day: dayField, causeOfDeath: words(400) }),
    block({ ...target, event: z.literal("escape"), day: dayField }),
  ],
  "choice_invalid",
);

/** An arrest of a person in the ledger: it opens a new detention. */
export const arrestInput = block({
  ...account,
  id: recordNumber,
  from: optionalDay,
  state: choice(custodyStates),
  ...place,
  publication: requestedPublication,
  sources: citedSources,
});

export type DetentionEventInput = z.output<typeof detentionEventInput>;
export type ArrestInput = z.output<typeof arrestInput>;
