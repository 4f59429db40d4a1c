import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import { translator } from "@/messages/translator";
import { confirmationWords } from "./confirmation-words";
import { confirmations, unconfirmed } from "./confirmations";

const staffFolder = "app/(staff)";

/** The exported actions of the staff's pages, by their definition in the source. */
function definedActions(): string[] {
  return readdirSync(staffFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".spec."))
    .flatMap((file) => {
      const text = readFileSync(join(staffFolder, file), "utf8");
      return [...text.matchAll(/export const (\w+Action) = define\w+/g)].map(([, name = ""]) => name);
    });
}

const actions = Object.entries(es.action).flatMap(([type, does]) => Object.keys(does).map((each) => `${type}.${each}`));

function sentencesIn(branch: unknown, path = ""): [string, string][] {
  if (typeof branch === "string") return [[path, branch]];
  return Object.entries(branch as object).flatMap(([key, value]) => sentencesIn(value, path ? `${path}.${key}` : key));
}

test("every action of the staff's pages says what it did", () => {
  expect(definedActions().sort()).toEqual(Object.keys(confirmations).sort());
});

describe.each(["es", "en"] as const)("in %s", (locale) => {
  const t = translator(locale);

  test("every action of the history that a user confirms has its own words", () => {
    const wordless = actions.filter((action) => !t.has(`done.${action}` as Parameters<typeof t>[0]));
    expect(wordless.sort()).toEqual([...unconfirmed].sort());
  });

  test("every confirmation of its own exists", () => {
    const keys = Object.values(confirmations).flatMap((how) => (typeof how === "string" ? [] : how));
    expect(keys.filter((key) => !t.has(key))).toEqual([]);
  });

  test("two actions on the same kind of record never have the same words", () => {
    const done = locale === "es" ? es.done : en.done;
    for (const [type, branch] of Object.entries(done)) {
      const words = sentencesIn(branch).map(([, sentence]) => sentence);
      expect([type, new Set(words).size]).toEqual([type, words.length]);
    }
  });
});

test.each([
  ["person", "Enviada a revisión."],
  ["group", "Enviado a revisión."],
] as const)("a %s that has to wait is confirmed as sent, in its own gender", (type, words) => {
  const waiting = { publication: "in_review" };
  const facts = type === "person" ? { detentions: [{ ...waiting, end: null }] } : { release: waiting, detention: null };
  const document = { type, id: "1", facts, identity: null } as unknown as Parameters<typeof confirmationWords>[2];
  expect(confirmationWords(translator("es"), { action: `${type}.publish`, isPublic: false }, document)).toBe(words);
});
