import { z } from "zod";
import { arrestingBodies, custodyStates, legalStages } from "@/domain/values/vocabulary";
import { distinctFrom } from "./distinct-people";
import {
  block,
  choice,
  dayField,
  entity,
  optional,
  optionalBlock,
  optionalDay,
  recordName,
  recordNumber,
  rows,
  wholeNumber,
  words,
} from "./fields";
import { disclosureDetails, personDetails } from "./person-details";
import { detailNeedsPage, releaseDetails, requestedPublication } from "./release-details";
import { revision } from "./request";
import { citedSources } from "./source";

const custody = block({
  from: optionalDay,
  state: choice(custodyStates),
  facility: optional(recordName),
  federalEntity: optional(entity),
});

/** How a detention ended; blank or `how: ""` while the person is held. */
const end = z.preprocess(
  (value) => (isOpen(value) ? null : value),
  z
    .discriminatedUnion(
      "how",
      [
        block({ how: z.literal("release"), ...releaseDetails }).superRefine(detailNeedsPage),
        block({ how: z.literal("death"), day: dayField }),
        block({ how: z.literal("escape"), day: dayField }),
      ],
      "choice_invalid",
    )
    .nullable(),
);

const detention = block({
  /** Number of an existing detention. */
  id: optional(wholeNumber(1, 1e15, "spell_unknown")),
  from: optionalDay,
  publication: requestedPublication,
  legalStage: optional(choice(legalStages)),
  case: optionalBlock({
    arrestedBy: optional(choice(arrestingBodies)),
    arrestedIn: optional(entity),
    municipality: words(120),
    charge: words(600),
    court: words(240),
  }),
  custody: rows(custody, 40),
  end,
  sources: citedSources,
});

/** A whole person, new (`id` null) or revised. */
export const savePersonInput = block({
  ...revision,
  id: optional(recordNumber),
  ...personDetails,
  ...disclosureDetails,
  detentions: rows(detention, 20),
  /** Of a new person: similar people of whom the user said that they are not this one. */
  known: distinctFrom,
});

export type SavePersonInput = z.output<typeof savePersonInput>;
export type DetentionInput = SavePersonInput["detentions"][number];

function isOpen(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && (!("how" in value) || value.how === "" || value.how === null);
}
