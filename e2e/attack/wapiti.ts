import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTarget, type Target } from "@/e2e/desk/access/target";
import { missing, runProgram } from "./run-program";
import { type Attempt, attempt, type Section } from "./section";

/**
 * Modules of wapiti 3.0. Left out: `nikto` and `wapp` download their lists, `ssrf` and `xxe` need a server on the internet,
 * `buster` only guesses names of folders, and `csrf` looks for a token in forms, which compare the origin of a request.
 */
const modules = [
  ...["backup", "blindsql", "brute_login_form", "cookieflags", "crlf", "csp", "exec", "file", "htaccess"],
  ...["http_headers", "methods", "permanentxss", "redirect", "shellshock", "sql", "xss"],
];

/** Maximum time in seconds of the crawl, of each module, and of one request. */
const times = { crawl: 25, module: 5, request: 15 };

/** What wapiti sends elsewhere goes to a port of this machine where nothing answers: some modules load lists. */
const nowhere = "http://127.0.0.1:9";
const onlyHere = { HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, NO_PROXY: "localhost,127.0.0.1" };

/** Findings that are none, each with the reason. */
const falseFindings: { category: string; info: RegExp; why: string }[] = [
  {
    category: "HTTP Secure Headers",
    info: /^X-XSS-Protection is not set/,
    why: "browsers removed that filter, and it made attacks possible; the content security policy replaces it",
  },
  {
    category: "HTTP Secure Headers",
    info: /^Strict-Transport-Security is not set/,
    why: "the attacked server is on http; server/security-headers.ts sends it over https",
  },
  {
    category: "Secure Flag cookie",
    info: /vigilia-/,
    why: "the attacked server is on http on localhost; auth/cookies.ts sets the flag over https",
  },
];

type Finding = { method: string; path: string; info: string; parameter: string };
type Report = Record<"vulnerabilities" | "anomalies", Record<string, Finding[]>>;
type Scan = { name: string; start: string[]; cookie: string; fewest: number };

/** The scanner wapiti on the public site, and on the desk as an editor. */
export const wapiti: Section = {
  title: "wapiti",
  async *attack() {
    const target = await startTarget();
    try {
      const open = [
        "/es",
        "/es/search?q=ana",
        "/es/login",
        "/en/counts?publisher=foro-penal",
        "/api/v1/counts?limit=5",
      ];
      yield* scan(target, { name: "the public site", start: open, cookie: "", fewest: 60 });
      const desk = [
        "/es/desk",
        "/es/desk/people?search=ana",
        "/es/desk/releases",
        "/es/desk/sources",
        "/es/desk/releases/new",
      ];
      const { cookie } = target.sessions.editor;
      keepSessions(target);
      yield* scan(target, { name: "the desk", start: desk, cookie, fewest: 40 });
      const { status } = await fetch(`${target.server.url}/api/desk/session`, { headers: { Cookie: cookie } });
      yield attempt("the editor's session lasted as long as the scan", status !== 200 && `status ${status}`);
    } finally {
      await target.stop();
    }
  },
};

/** Keeps sessions and accounts: the scanner also sends the forms that sign out, end sessions and lock an account. */
function keepSessions({ db }: Target): void {
  const ignore = "BEGIN SELECT RAISE(IGNORE); END";
  db.$client.exec(`CREATE TRIGGER keep_sessions BEFORE DELETE ON sessions ${ignore}`);
  db.$client.exec(`CREATE TRIGGER keep_accounts BEFORE UPDATE OF disabled ON users WHEN NEW.disabled ${ignore}`);
}

async function* scan({ server }: Target, { name, start, cookie, fewest }: Scan): AsyncIterable<Attempt> {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-wapiti-"));
  try {
    const report = join(folder, "report.json");
    const args = [
      ...["-u", `${server.url}/`, ...start.flatMap((path) => ["-s", server.url + path])],
      // "folder": a domain needs a dot. Without Brotli, which wapiti asks for and cannot read.
      ...["--scope", "folder", "-H", "Accept-Encoding: gzip", ...(cookie ? ["-H", `Cookie: ${cookie}`] : [])],
      ...["-d", "3", "--max-links-per-page", "30", "--max-files-per-dir", "15", "--max-parameters", "30"],
      ...["--max-scan-time", String(times.crawl), "--max-attack-time", String(times.module)],
      ...["-t", String(times.request), "-m", modules.join(","), "-v", "1", "--no-bugreport", "--flush-session"],
      ...["--store-session", folder, "--store-config", folder, "-f", "json", "-o", report],
    ];
    const run = await runProgram("wapiti", args, { folder, seconds: 400, env: onlyHere });
    if (!run) return yield attempt(`wapiti scans ${name}`, missing("wapiti"));
    const crawled = Number(/found (\d+) URLs and forms/.exec(run.output)?.[1] ?? 0);
    yield attempt(
      `wapiti crawls ${name}`,
      crawled < fewest && `only ${crawled} addresses and forms:\n${run.output.slice(-800)}`,
    );
    for (const module of modules) {
      const isRun = run.output.includes(`Launching module ${module}\n`);
      yield attempt(`wapiti's module ${module} runs on ${name}`, !isRun && "it was not started");
    }
    if (run.code !== 0)
      return yield attempt(`wapiti reports on ${name}`, `code ${run.code}:\n${run.output.slice(-800)}`);
    const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, "utf8")) as Report;
    for (const [category, findings] of Object.entries({ ...vulnerabilities, ...anomalies })) {
      const found = findings.filter(
        ({ info }) => !falseFindings.some((each) => each.category === category && each.info.test(info)),
      );
      yield attempt(
        `${category} on ${name}`,
        ...found.slice(0, 5).map(sentence),
        found.length > 5 && `and ${found.length - 5} more`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sentence({ method, path, info, parameter }: Finding): string {
  return `${method} ${path}${parameter ? ` (${parameter})` : ""}: ${info}`;
}
