import fc from "fast-check";
import { expect, test } from "vitest";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { loggableError } from "./loggable-error";

const name = "Zoraida Ficticia Núñez";
const written = (error: unknown) => JSON.stringify(loggableError(error));

test("a failed query is logged with code and place, without the values of its parameters", async () => {
  const db = await openTestLedger();
  let thrown: unknown;
  db.$client.exec("DROP TABLE jobs");
  try {
    findNewestJob(db, name as "verify");
  } catch (error) {
    thrown = error;
  }
  const line = written(thrown);
  expect(line).not.toContain("Zoraida");
  expect(line).toContain('"code":"SQLITE_ERROR"');
  expect(line).toContain("loggable-error.spec.ts");
});

test.each([
  ["a JSON text", () => JSON.parse(`"${name}`)],
  ["an own sentence", () => fail(`${name} is not here`)],
  ["a text with lines like frames", () => fail(`no\n    at ${name} (file.ts:1:1)\n    at ${name}`)],
  ["a search", () => fail(`fts5: syntax error near "${name}"`)],
])("an error that quotes %s is logged without it", (_, run) => {
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Error);
  expect(written(thrown)).not.toContain("Zoraida");
});

test("a mistake in the code keeps its text, which names only code", () => {
  const missing = {} as { a?: { b: number } };
  let thrown: unknown;
  try {
    String((missing.a as { b: number }).b);
  } catch (error) {
    thrown = error;
  }
  expect(loggableError(thrown).message).toContain("reading 'b'");
});

test("a text, name or code of an error that is no plain code is not logged", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: "grapheme" }), (secret) => {
      fc.pre(/[^A-Za-z0-9_:./() -]/.test(secret));
      const error = Object.assign(new Error(`x ${secret}\n    at ${secret} (a.ts:1:2)`), {
        code: secret,
        name: secret,
      });
      expect(written(Object.assign(new Error("y", { cause: error }), {}))).not.toContain(
        JSON.stringify(secret).slice(1, -1),
      );
    }),
  );
});

function fail(message: string): never {
  throw new Error(message);
}
