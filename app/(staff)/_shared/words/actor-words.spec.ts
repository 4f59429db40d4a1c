import { expect, test } from "vitest";
import { translator } from "@/messages/translator";
import { approvalWords } from "./actor-words";

const names = new Map([[2, "Ana Revisora"]]);

test.each([
  ["nobody, if nobody had to", null, undefined, undefined],
  ["a second person by name", "user:2", "aprobado por Ana Revisora", "approved by Ana Revisora"],
  ["the author alone", "user:1", "hecho por una sola persona", "done by one person"],
])("the history says who approved a change: %s", (_who, approvedBy, es, en) => {
  const change = { actor: "user:1", approvedBy };
  expect(approvalWords(translator("es"), change, names)).toBe(es);
  expect(approvalWords(translator("en"), change, names)).toBe(en);
});
