import { z } from "zod";
import { answerPattern } from "@/domain/pasted-list/answers";
import { genders } from "@/domain/values/vocabulary";
import { distinctFrom } from "./distinct-people";
import { block, choice, entity, optional, recordName, words } from "./fields";
import { detailNeedsPage, releaseDetails } from "./release-details";
import { account } from "./request";

/** Maximum characters of a pasted list: ten thousand lines of typical length. */
export const longestText = 1_500_000;

const { fromGroup: _ofOnePerson, publication: _ofTheButton, ...shared } = releaseDetails;

const text = z.preprocess((value) => value ?? "", z.string("invalid").max(longestText, "too_long"));

/** `yes`: all matching lines, `no`: none, `some`: each line has its own answer. */
const groupAnswer = z.preprocess((value) => value || null, choice(["yes", "no", "some"]).nullable());

const lineAnswer = block({
  as: z.preprocess((value) => value ?? "", z.string("choice_invalid").regex(answerPattern, "choice_invalid")),
  givenNames: words(120),
  surnames: words(120),
  document: words(40),
  nationality: words(120),
  gender: optional(choice(genders)),
  /** Of a new person: the candidates that the page showed, and whom the answer excludes. */
  not: distinctFrom,
  /** Name of a place; blank means the place of the whole list. */
  place: words(160),
  /** Name of the place where a transfer went; blank if unknown. */
  destination: words(160),
  /** Number of the group that this person belongs to; `none`: no group. */
  group: optional(z.string("group_unknown").regex(/^(?:none|[1-9]\d{0,14})$/, "group_unknown")),
});

function keyed<T extends z.ZodType>(key: RegExp, value: T) {
  return z.preprocess((given) => given || {}, z.record(z.string().regex(key, "invalid"), value));
}

const listFields = {
  text,
  ...shared,
  facility: optional(recordName),
  federalEntity: optional(entity),
};

/** A pasted list with the fields that its lines share, before the lines are matched to people. */
export const readListInput = block(listFields).superRefine(detailNeedsPage);

/** The same list with an answer for each line, by key, and for the groups that may have counted some of the people. */
export const recordListInput = block({
  ...account,
  ...listFields,
  step: choice(["draft", "published"]),
  /** Number of the newest change when the list was read. The user did not see people added later. */
  seen: optional(
    z
      .string("invalid")
      .regex(/^\d{1,15}$/, "invalid")
      .transform(Number),
  ),
  rows: keyed(/^r[0-9a-f]{32}_\d{1,5}$/, lineAnswer),
  groups: keyed(/^g\d{1,15}$/, groupAnswer),
}).superRefine(detailNeedsPage);

export type ReadListInput = z.output<typeof readListInput>;
export type RecordListInput = z.output<typeof recordListInput>;
export type LineAnswer = z.output<typeof lineAnswer>;
