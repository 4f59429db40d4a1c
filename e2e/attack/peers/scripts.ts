import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { saveSettings } from "@/db/records/save-settings";
import { call } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { newest } from "@/e2e/desk/access/world";
import { injected, mark } from "../injected";
import { formsIn, valuesOf } from "../page-forms";
import { type Attempt, attempt } from "../section";
import { markup } from "../strings/naughty";
import { submit } from "../submit";

const tag = `<${mark}>`;
const header = ["Nombre completo", "Nacionalidad", "Fecha de excarcelación", "Delito", "Tribunal", `Nota ${tag}`];
const cells = markup.map(({ text }) => text.replace(/[;\r\n]/g, " "));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Rows with markup in the name, and rows that are imported with markup in the case. */
const sheet = [
  header,
  ...cells.flatMap((text, n) => {
    const surname = `Ficticia${String.fromCharCode(97 + n).repeat(5)}`;
    return [`${text} ${surname}`, `Inventada ${surname}`].map((name) => [
      name,
      "venezolana",
      "08/01/2026",
      text,
      text,
      text,
    ]);
  }),
];

/** Markup in an imported sheet and in pasted lists: on every page that shows it, at each step and afterwards, it is text. */
export async function* storedScripts(target: Target): AsyncGenerator<Attempt> {
  const alone = { requestId: randomUUID(), reviewPolicy: "never", reason: "", noteEs: "", noteEn: "" } as const;
  await saveSettings(target.db, { id: "cli" }, alone, new Date());
  yield* imported(target);
  yield* pasted(target);
  const { cookie } = target.sessions.admin;
  const desk = [
    "",
    "/people",
    "/releases",
    "/people/duplicates",
    "/sources",
    "/review",
    "/import",
    `/search?q=${encodeURIComponent(tag)}`,
  ];
  const newestPerson = newest(target.db, "people");
  const records = [0, 1, 2].flatMap((ago) => [
    `/people/${newestPerson - ago}`,
    `/people/${newestPerson - ago}/edit`,
    `/history/person/${newestPerson - ago}`,
  ]);
  for (const path of [...desk, ...records].map((each) => `/es/desk${each}`).concat("/es/admin/audit")) {
    const { status, body } = await call({ url: target.server.url + path, cookie });
    yield attempt(`${path} after the import`, injected(body), status >= 500 && `answered ${status}`);
  }
  for (const path of [
    "/es",
    "/es/releases",
    "/es/updates",
    "/es/corrections",
    `/es/search?q=${encodeURIComponent(tag)}`,
    `/es/releases?place=${encodeURIComponent(tag)}`,
    "/es/feed/releases.xml",
  ]) {
    const body = await (await fetch(target.server.url + path)).text();
    yield attempt(`${path} after the import`, injected(body));
  }
}

async function* imported(target: Target): AsyncGenerator<Attempt> {
  const { server, sessions, db } = target;
  const { cookie } = sessions.owner;
  const body = new FormData();
  body.set("file", new Blob([sheet.map((row) => row.map(quoted).join(";")).join("\r\n")]), `${tag}.csv`);
  const { to } = await call({ url: `${server.url}/api/desk/imports?locale=es`, cookie, method: "POST", body });
  const before = newest(db, "people");
  for (const step of ["import.columns", "import.values", "import.apply"] as const) {
    await idle(target);
    const path = step === "import.values" ? `${to}?values=1` : to;
    const page = await call({ url: server.url + path, cookie });
    yield attempt(`the page before ${step}`, injected(page.body), page.status !== 200 && `answered ${page.status}`);
    const action = target.entries.find(({ key }) => key === step)?.action;
    const form = formsIn(page.body).find((each) => each.action === action);
    if (form) await submit(target, sessions.owner, step, valuesOf(form), path);
  }
  await idle(target);
  const page = await call({ url: server.url + to, cookie });
  yield attempt("the page after the import", injected(page.body));
  yield attempt("rows of the sheet were imported", newest(db, "people") === before && "none was");
}

async function idle({ db }: Target): Promise<void> {
  const busy = db.$client
    .prepare("SELECT count(*) FROM jobs WHERE state IN ('waiting', 'running') AND kind LIKE 'import%'")
    .pluck();
  for (const deadline = Date.now() + 30_000; Date.now() < deadline && busy.get() !== 0; await pause(100));
}

async function* pasted(target: Target): AsyncGenerator<Attempt> {
  const { server, sessions, db } = target;
  const { cookie } = sessions.editor;
  const page = await call({ url: `${server.url}/es/desk/releases/list`, cookie });
  const action = target.entries.find(({ key }) => key === "list.record")?.action;
  const form = formsIn(page.body).find((each) => each.action === action);
  const text = cells.map((each, n) => `${n + 1}. Inventada${n} ${each}`).join("\n");
  const fields = {
    text,
    day: "2026-03-09",
    verification: "reported",
    "sources.0.url": "https://prensa-inventada.test/nota",
  };
  for (const step of ["read", "draft"]) {
    const body = new FormData();
    const values = { ...form?.sealed, ...(form && valuesOf(form)), ...fields, step };
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    const answer = await call({ url: `${server.url}/es/desk/releases/list`, cookie, method: "POST", body });
    yield attempt(
      `a pasted list: ${step}`,
      injected(answer.body),
      answer.status >= 500 && `answered ${answer.status}`,
      step === "read" && !answer.body.includes("Inventada1") && "nothing was read",
    );
  }
  await submit(target, sessions.editor, "tally.read", { pasted: text });
  yield attempt("a pasted list is an answer, not a change", newest(db, "changes") === 0 && "no history");
}
