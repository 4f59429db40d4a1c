import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Db } from "@/db/ledger/open";
import type { Day } from "@/domain/values/day";

/** What it takes to ask about a line: the ledger, the reader's words, the instant and its civil day. */
export type QuestionContext = { db: Db; words: DeskWords; now: Date; today: Day };
