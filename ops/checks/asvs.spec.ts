import { expect, it } from "vitest";
import { root } from "@/ops/start/root";
import { asvs, document } from "./asvs";
import level2 from "./asvs-ids.json" with { type: "json" };
import { fixture } from "./fixture";

const requirements = { "1.1.1": 2, "1.1.2": 1, "2.1.1": 1 };

const right = `# Answers
From [the list](list.md#part).

## Summary
| chapter | yes | partly | no | does not apply | all |
|---|---|---|---|---|---|
| V1 Text | 1 | 1 | 0 | 0 | 2 |
| V2 Rules | 0 | 0 | 0 | 1 | 1 |
| level 1 | 0 | 1 | 0 | 1 | 2 |
| level 2 | 1 | 0 | 0 | 0 | 1 |
| all | 1 | 1 | 0 | 1 | 3 |

## Open points
| id | decision |
|---|---|
| v5.0.0-1.1.2 | accepted |

## V1 Text
| id | requirement | answer | how | test |
|---|---|---|---|---|
| v5.0.0-1.1.1 | one | yes | \`/es\`, \`npm test\`, \`domain\`, \`a/b.ts\` | \`a/b.spec.ts\` |
| v5.0.0-1.1.2 | two | partly | \`LIMIT_MB\` | no test |

## V2 Rules
| id | requirement | answer | how | test |
|---|---|---|---|---|
| v5.0.0-2.1.1 | three | does not apply | no such thing | |
`;

const check = (text: string) =>
  asvs(fixture({ [document]: text, "docs/list.md": "", "a/b.ts": "", "a/b.spec.ts": "" }), requirements).map((line) =>
    line.replace(`${document}: `, ""),
  );

it("this project's answers pass, and the list has 70 requirements of level 1 and 183 of level 2", () => {
  expect(asvs(root)).toEqual([]);
  expect([1, 2].map((level) => Object.values(level2).filter((each) => each === level).length)).toEqual([70, 183]);
});

it("an answer to each requirement passes, and a project without the document too", () => {
  expect(check(right)).toEqual([]);
  expect(asvs(fixture({}), requirements)).toEqual([]);
});

const rowOfTwo = /\| v5\.0\.0-1\.1\.2 \| two.*\n/;

it.each([
  ["a requirement without an answer", rowOfTwo, "", "1.1.2 is missing in the tables"],
  ["a requirement with two answers", rowOfTwo, "$&$&", "1.1.2 is twice in the tables"],
  ["a requirement of another list", "1.1.1 | one", "1.1.9 | one", "1.1.9 does not belong in the tables"],
  ["a requirement in another chapter", "## V2 Rules", "## V3 Rules", "2.1.1 is in the chapter V3 Rules"],
  ["another answer", "| yes | `/es`", "| mostly | `/es`", '1.1.1 has the answer "mostly"'],
  ["a defence without a test", "| `a/b.spec.ts` |", "| a test |", "1.1.1 names no test"],
  ["a test that is gone", "`a/b.spec.ts`", "`a/c.spec.ts`", "a/c.spec.ts does not exist"],
  ["a file that is gone", "`a/b.ts`", "`c.ts`", "c.ts does not exist"],
  ["a linked document that is gone", "list.md#part", "other.md#part", "docs/other.md does not exist"],
  [
    "a wrong count of a chapter",
    "| V1 Text | 1 ",
    "| V1 Text | 2 ",
    "the summary lacks | V1 Text | 1 | 1 | 0 | 0 | 2 |",
  ],
  ["a wrong count of a level", "| level 2 | 1 ", "| level 2 | 0 ", "the summary lacks | level 2 | 1 | 0 | 0 | 0 | 1 |"],
  ["a wrong total", "| all | 1 ", "| all | 0 ", "the summary lacks | all | 1 | 1 | 0 | 1 | 3 |"],
  ["an open point that is not listed", "| v5.0.0-1.1.2 | accepted |\n", "", "1.1.2 is missing in the open points"],
  ["a listed point that is met", "1.1.2 | accepted", "1.1.1 | accepted", "1.1.1 does not belong in the open points"],
])("%s fails", (_, from, to, problem) => {
  const wrong = right.replace(from, to);
  expect(wrong).not.toBe(right);
  expect(check(wrong)).toContain(problem);
});
