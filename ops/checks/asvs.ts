import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import level2 from "./asvs-ids.json" with { type: "json" };

export const document = "docs/asvs.md";

/** Requirements by number, with their level. The list has the numbers of ASVS 5.0 up to level 2, and none of its text. */
type Requirements = Record<string, number>;

const answers = ["yes", "partly", "no", "does not apply"] as const;
type Answer = (typeof answers)[number];

/** A row of a chapter's table. */
type Row = { id: string; chapter: string; answer: string; test: string };

/**
 * docs/asvs.md answers each requirement once, in the table of its chapter, with a test that exists or the words "no test".
 * Its summary has the counts of the rows, its list of open points has the rows that are not met, and each file that it
 * names exists.
 */
export function asvs(folder: string, requirements: Requirements = level2): string[] {
  const file = path.join(folder, document);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const rows = rowsIn(text);
  return [
    ...eachOnce("the tables", rows, Object.keys(requirements)),
    ...rows.flatMap(problemsOf),
    ...eachOnce("the open points", openIn(text), rows.filter(isOpen).map(toId)),
    ...summaryOf(rows, requirements)
      .filter((line) => !text.includes(`\n${line}\n`))
      .map((line) => `the summary lacks ${line}`),
    ...filesIn(text).flatMap((name) => (existsSync(path.join(folder, name)) ? [] : [`${name} does not exist`])),
  ].map((problem) => `${document}: ${problem}`);
}

const toId = ({ id }: { id: string }) => id;
const isOpen = ({ answer }: Row) => answer === "no" || answer === "partly";

/** Parts of the document by their heading. */
function partsOf(text: string): [heading: string, lines: string[]][] {
  return text.split(/^## /m).map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return [heading, lines];
  });
}

function cellsOf(line: string): { id: string; cells: string[] } | undefined {
  const [, first = "", ...cells] = line.split("|").map((cell) => cell.trim());
  const id = /^v5\.0\.0-(\d+\.\d+\.\d+)$/.exec(first)?.[1];
  return id === undefined ? undefined : { id, cells };
}

function rowsIn(text: string): Row[] {
  return partsOf(text)
    .filter(([heading]) => /^V\d+ /.test(heading))
    .flatMap(([chapter, lines]) =>
      lines.flatMap((line) => {
        const { id, cells } = cellsOf(line) ?? {};
        const [, answer = "", , test = ""] = cells ?? [];
        return id === undefined ? [] : [{ id, chapter, answer, test }];
      }),
    );
}

function openIn(text: string): { id: string }[] {
  const [, lines = []] = partsOf(text).find(([heading]) => heading === "Open points") ?? [];
  return lines.flatMap((line) => cellsOf(line) ?? []);
}

function eachOnce(where: string, found: { id: string }[], expected: string[]): string[] {
  const ids = found.map(toId);
  return [
    ...expected.filter((id) => !ids.includes(id)).map((id) => `${id} is missing in ${where}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is twice in ${where}`),
    ...ids.filter((id) => !expected.includes(id)).map((id) => `${id} does not belong in ${where}`),
  ];
}

function problemsOf({ id, chapter, answer, test }: Row): string[] {
  const isTested = test === "no test" || filesIn(test).length > 0;
  return [
    ...(chapter.startsWith(`V${id.split(".")[0]} `) ? [] : [`${id} is in the chapter ${chapter}`]),
    ...(answers.includes(answer as Answer) ? [] : [`${id} has the answer "${answer}"`]),
    ...(answer === "does not apply" || isTested ? [] : [`${id} names no test`]),
  ];
}

/** The lines of the summary: counts by answer for each chapter, each level, and all. */
function summaryOf(rows: Row[], requirements: Requirements): string[] {
  const line = (name: string, of: Row[]) => {
    const counts = answers.map((answer) => of.filter((row) => row.answer === answer).length);
    return `| ${[name, ...counts, of.length].join(" | ")} |`;
  };
  const chapters = [...new Set(rows.map(({ chapter }) => chapter))];
  const levels = [...new Set(Object.values(requirements))].sort();
  return [
    ...chapters.map((chapter) =>
      line(
        chapter,
        rows.filter((row) => row.chapter === chapter),
      ),
    ),
    ...levels.map((level) =>
      line(
        `level ${level}`,
        rows.filter(({ id }) => requirements[id] === level),
      ),
    ),
    line("all", rows),
  ];
}

/** Returns what a text names of the project: paths in backticks, and links to other files. */
function filesIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => name);
  const paths = quoted.filter((name) => /^[^/].*\/|^[\w-]+(?:\.[\w-]+)*\.(?:json|md|mjs|ts)$/.test(name));
  const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !link.includes("://")).map((link) => path.join(path.dirname(document), link));
  return [...new Set([...paths, ...local])];
}
