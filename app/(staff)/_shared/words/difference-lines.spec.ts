import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDocument } from "@/db/testing/any-document";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { difference } from "@/domain/history/difference";
import { recordTypes } from "@/domain/records/document";
import * as vocabulary from "@/domain/values/vocabulary";
import { translator } from "@/messages/translator";
import { deskWords } from "./desk-words";
import { type DifferenceLine, differenceLines } from "./difference-lines";

/** Every code of the vocabularies. */
const codes = new Set((Object.values(vocabulary) as unknown[]).filter(Array.isArray).flat());

/** What no user should read: objects, JSON, field names, codes, ISO days and instants, and codes of countries or states. */
function unreadable(line: DifferenceLine): string | undefined {
  const { title, before, after } = line;
  if (title === "" || /[_[\]{}.]|[a-z][A-Z]|^[a-z]/.test(title)) return `title "${title}" of ${line.path}`;
  const wrong = [before, after]
    .flatMap((text) => text.split(" · "))
    .find(
      (text) =>
        /\[object|[{}[\]]|"|\d{4}-\d{2}|T\d\d:\d\dZ?$|^(true|false|null|undefined)$|^[A-Z]{2}(-[A-Z]+)?$|\w_\w/.test(
          text,
        ) || codes.has(text),
    );
  return wrong === undefined ? undefined : `"${wrong}" of ${line.path}`;
}

describe.each(["es", "en"] as const)("in %s", (locale) => {
  test.each(recordTypes)(
    "every change of a %s reads as words: no objects, codes, field names or ISO days",
    async (type) => {
      const desk = deskWords(await openTestLedger(), translator(locale), locale);
      fc.assert(
        fc.property(fc.option(anyDocument(type), { nil: undefined }), anyDocument(type), (before, after) => {
          const lines = differenceLines(desk, [
            ...difference(before?.facts, after.facts, "facts"),
            ...difference(before?.identity, after.identity, "identity"),
          ]);
          expect(lines.flatMap((line) => unreadable(line) ?? [])).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );
});
