import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Db } from "@/db/ledger/open";
import type { Day } from "@/domain/values/day";

/** What the questions about a line need: the ledger, words in the user's language, the instant and its civil day. */
export type QuestionContext = { db: Db; words: DeskWords; now: Date; today: Day };
