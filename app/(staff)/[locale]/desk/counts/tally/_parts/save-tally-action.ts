"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { askAboutFigures } from "@/app/(staff)/[locale]/desk/counts/_parts/ask-about-figures";
import { findUnfilled } from "@/db/counts/find-unfilled";
import { saveTally } from "@/db/counts/save-tally";
import { nest } from "@/domain/inputs/nest";
import { countOfTally, saveTallyInput } from "@/domain/inputs/save-tally";

export const saveTallyAction = defineAction({
  input: saveTallyInput,
  permission: "tally.save",
  run: saveTally,
  done: savedPath,
  ask: async (db, words, values) => {
    // First, because pasted text that is not in the rows yet usually explains what else is missing.
    const shown = Object.entries(values).filter(([name]) => /^(?:places|aside)\.\d+\.heard$/.test(name));
    const problems = findUnfilled(
      db,
      values.pasted ?? "",
      shown.map(([, heard]) => ({ heard })),
    );
    if (problems.length > 0) return { values, questions: [], problems, isReady: false };
    const { data } = saveTallyInput.safeParse(nest(values));
    return askAboutFigures(db, words, values, data && countOfTally(data));
  },
});
