import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { LedgerUnusable, type Unusable } from "@/db/ledger-file/unusable";
import { log } from "@/ops/log/log";
import { answerForm } from "./answer-form";
import { readForm } from "./read-form";

test.each<[Unusable, string]>([
  ["newer", "otra versión"],
  ["older", "otra versión"],
  ["replaced", "no se puede usar"],
  ["missing", "no se puede usar"],
])(
  "a save into a ledger that is %s comes back with what was typed and says that nothing was saved",
  async (why, words) => {
    const logged = vi.spyOn(log, "error").mockReturnValue();
    onTestFinished(() => logged.mockRestore());
    const data = new FormData();
    data.set("locale", "es");
    data.set("name", "Ana");
    const answer = await answerForm(0, readForm(data), z.object({ name: z.string() }), () => {
      throw new LedgerUnusable(why, "ledger.sqlite");
    });
    if ("to" in answer) throw new Error("the form was taken");
    expect(answer.state.values).toMatchObject({ name: "Ana" });
    expect(answer.state.message).toContain("No se guardó nada");
    expect(answer.state.message).toContain(words);
  },
);
