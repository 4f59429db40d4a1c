import type { z } from "zod";
import { block, recordNumber } from "./fields";
import { revision, version } from "./request";

/** Two records of one person: `id` stays, `other` is merged into it. */
export const mergePeopleInput = block({ ...revision, id: recordNumber, other: recordNumber, otherVersion: version });

export type MergePeopleInput = z.output<typeof mergePeopleInput>;
