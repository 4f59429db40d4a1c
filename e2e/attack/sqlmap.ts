import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTarget } from "@/e2e/desk/access/target";
import { missing, runProgram } from "./run-program";
import { attempt, type Section } from "./section";

/** Addresses whose parameters reach queries: lists, search, files, the API, past views. */
const open = [
  "/es/releases?from=2026-01-08&to=2026-03-01&nationality=VE&kind=unknown&place=tocoron&verification=verified&publisher=foro-penal",
  "/es/detentions?nationality=VE&place=VE-A&state=held&again=no&sort=oldest&page=1",
  "/es/counts?publisher=foro-penal&measure=detained&from=2026-01-01&standing=stands&page=1",
  "/es/search?q=ana",
  "/es?nationality=all&period=recent&on=2026-01-08",
  "/es/corrections?before=5",
  "/es/counts?at=1",
  "/es/releases?known=2026-01-08",
  "/es/counts-by-date.csv?publisher=foro-penal&measure=detained",
  "/api/v1/counts?publisher=foro-penal&measure=detained&after=2026-01-08.x&limit=5",
  "/api/v1/releases?nationality=VE&after=2026-01-08.1&limit=5",
  "/data/counts.csv?at=1",
];
const staff = [
  "/es/desk/people?search=ana&situation=detained&place=tocoron&from=2026-01-01&order=newest&author=1&after=5",
  "/es/desk/releases?search=ana&kind=unknown&publication=draft&after=5",
  "/es/desk/sources?search=ejemplo&after=5",
  "/es/desk/search?q=ana",
  "/es/desk/people/search?q=ana",
  "/es/desk/sources/search?q=ejemplo",
];

/** Maximum time for one address in seconds, and the addresses that are tried at the same time. */
const patience = 100;
const lanes = 2;

/** sqlmap on the parameters of public pages, files and the API, and on the lists of the desk as an editor. */
export const sqlmap: Section = {
  title: "sqlmap",
  async *attack() {
    const target = await startTarget();
    const folder = mkdtempSync(join(tmpdir(), "vigilia-sqlmap-"));
    const { url } = target.server;
    const test = async (path: string, cookie: string) => {
      const args = [
        ...["-u", url + path, "--batch", "--dbms=sqlite", "--level=1", "--risk=1", "--technique=BEUT", "--time-sec=3"],
        ...["--flush-session", "--ignore-proxy", "--disable-coloring", "--skip-waf", "--timeout=15"],
        ...["--ignore-code=400,404", `--output-dir=${folder}`, ...(cookie ? [`--cookie=${cookie}`] : [])],
      ];
      const run = await runProgram("sqlmap", args, { folder, seconds: patience });
      return attempt(
        `sqlmap finds nothing to inject at ${path}`,
        run ? failureIn(run.output, path) : missing("sqlmap"),
      );
    };
    try {
      const cases = [
        ...open.map((path) => () => test(path, "")),
        ...staff.map((path) => () => test(path, target.sessions.editor.cookie)),
      ];
      while (cases.length > 0) yield* await Promise.all(cases.splice(0, lanes).map((run) => run()));
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await target.stop();
    }
  },
};

/** Returns what sqlmap found; also if it did not test every parameter. */
function failureIn(output: string, path: string): string | undefined {
  const found = /identified the following injection point[\s\S]{0,600}|GET parameter '[^']*' is '.*' injectable/.exec(
    output,
  );
  if (found) return found[0];
  const tested = new Set(
    [...output.matchAll(/GET parameter '([^']*)' does not seem to be injectable/g)].map(([, name]) => name),
  );
  const untested = [...new URL(path, "http://localhost").searchParams.keys()].filter((name) => !tested.has(name));
  if (untested.length > 0) return `it did not test ${untested.join(", ")}:\n${output.slice(-500)}`;
  return /HTTP error codes detected[\s\S]*?5\d\d \(.*/.exec(output)?.[0];
}
