import type { z } from "zod";
import { block, recordName, recordNumber } from "./fields";
import { revision, version } from "./request";

/** Two records of one person: `id` stays, `other` is merged into it. */
export const mergePeopleInput = block({ ...revision, id: recordNumber, other: recordNumber, otherVersion: version });

/** Two places that are one, or two publishers: `id` stays, `other` is merged into it. */
export const mergeLabelsInput = block({ ...revision, id: recordName, other: recordName, otherVersion: version });

export type MergeLabelsInput = z.output<typeof mergeLabelsInput>;
export type MergePeopleInput = z.output<typeof mergePeopleInput>;
