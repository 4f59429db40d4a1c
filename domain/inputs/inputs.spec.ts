import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { countId } from "@/domain/rules/count-id";
import { problemCodes } from "@/domain/values/problem-codes";
import { measures } from "@/domain/values/vocabulary";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import { recordReleaseInput } from "./record-release";
import { saveCountInput } from "./save-count";
import { saveGroupInput } from "./save-group";
import { savePersonInput } from "./save-person";
import { saveSourceInput } from "./source";
import { erasePersonInput, hideNowInput, publishInput, withdrawInput } from "./withdraw";

const inputs = { recordReleaseInput, savePersonInput, saveGroupInput, saveCountInput, saveSourceInput };
const all: z.ZodType[] = [...Object.values(inputs), withdrawInput, publishInput, hideNowInput, erasePersonInput];
const requestId = "7f8e0c52-invented";

function problems(input: z.ZodType, form: object): string[] {
  const parsed = input.safeParse({ requestId, ...form });
  return parsed.success ? [] : parsed.error.issues.map(({ message, path }) => `${message} ${path.join(".")}`);
}

test("every problem has its sentence in both languages", () => {
  for (const code of problemCodes) {
    expect(es.problem).toHaveProperty(code);
    expect(en.problem).toHaveProperty(code);
  }
});

test("an empty form reports every required field", () => {
  expect(problems(recordReleaseInput, { subject: "group" })).toEqual([
    "required day",
    "required kind",
    "required verification",
    "required headcount",
  ]);
  expect(problems(recordReleaseInput, {})).toEqual(["choice_invalid subject"]);
  expect(problems(savePersonInput, {})).toEqual([]);
  expect(problems(saveGroupInput, { event: "release" })).toEqual([
    "required headcount",
    "required release.day",
    "required release.kind",
    "required release.verification",
  ]);
  expect(problems(saveCountInput, {})).toEqual([
    "required publisher",
    "required measure",
    "required asOf",
    "required asOfMeans",
    "required qualifier",
  ]);
  expect(problems(withdrawInput, {})).toEqual(["required type", "required id", "required publicReason"]);
});

test("the id of a new figure of every measure is accepted by the form that edits it", () => {
  const form = { requestId, publisher: "jep", asOf: "2026-03-09", asOfMeans: "cutoff", value: "3", qualifier: "exact" };
  for (const measure of measures) {
    const id = countId({ publisher: "jep", measure, asOf: "2026-03-09", value: 3 }, () => false);
    expect([measure, saveCountInput.safeParse({ ...form, id, measure }).success]).toEqual([measure, true]);
  }
});

test("an invalid value in a row is refused at the row's own field", () => {
  const parts = [{ nationality: "CO", headcount: "1" }, {}, { nationality: "Z", headcount: "0" }];
  const release = { day: "2026-03-09", kind: "unknown", verification: "announced" };
  expect(problems(recordReleaseInput, { subject: "group", headcount: "3", ...release, parts })).toEqual([
    "nationality_invalid parts.1.nationality",
    "headcount_range parts.1.headcount",
  ]);
  const detentions = [{ from: "2026-02-30", end: { how: "release", day: "2026-03-09" } }];
  expect(problems(savePersonInput, { detentions })).toEqual([
    "date_invalid detentions.0.from",
    "required detentions.0.end.kind",
    "required detentions.0.end.verification",
  ]);
});

test("an open detention has a blank end", () => {
  const read = (end: unknown) =>
    savePersonInput.parse({ requestId, detentions: [{ from: "2026-01", end }] }).detentions[0]?.end;
  expect([read(undefined), read(""), read(null), read({ how: "" }), read({})]).toEqual([null, null, null, null, null]);
});

test("the unticked block of a group is not read", () => {
  const release = { day: "2026-03-09", kind: "unknown", verification: "announced" };
  const form = { requestId, event: "release", headcount: "3", release, detention: { from: "nonsense" } };
  expect(saveGroupInput.parse(form)).toMatchObject({ release: { day: "2026-03-09" }, detention: null });
});

test("every refusal code of a form is one of ours, for any input", () => {
  const codes = new Set<string>(problemCodes);
  const text = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "0",
      "-1",
      "1e9",
      "2026-02-30",
      "<b>",
      "'; --",
      "\u0000",
      "\u202e",
      "🙂",
      "x".repeat(100_000),
    ),
    fc.string({ maxLength: 20 }),
  );
  const keys = [...fieldNames(), "release", "end", "parts", "sources", "detentions", "custody", "detention"];
  const form = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, text, fc.array(tie("value"), { maxLength: 3 }), tie("form")),
    form: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 12 }),
  })).form;
  const subject = fc.constantFrom("new_person", "person", "group");
  fc.assert(
    fc.property(form, subject, (typed, who) => {
      for (const input of all) {
        const parsed = input.safeParse({ ...(typed as object), subject: who, event: "release" });
        for (const { message } of parsed.error?.issues ?? []) expect(codes).toContain(message);
      }
    }),
    { numRuns: 300 },
  );
});

/** The names of all top-level fields of our forms. */
function fieldNames(): string[] {
  const options = recordReleaseInput.options.flatMap((option) => Object.keys(option.shape));
  return [...new Set([...options, ...Object.keys(savePersonInput.shape), ...Object.keys(saveCountInput.shape)])];
}
