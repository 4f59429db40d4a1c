import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { saveFacility } from "@/db/records/save-facility";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { recordOf } from "@/db/testing/written";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { call } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { type Attempt, attempt } from "../section";

const starts = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(1)", "\uff1d1+1", "|calc", "=cmd|' /C x'!A0"];
const named = {
  disclosure: "named",
  "consent.basis": "family",
  "consent.scope": "name_and_case",
  "consent.on": "2026-03-01",
};

/** Names and places that spreadsheets would run as formulas: in no public file and no export does a cell start one. */
export async function* formulas(target: Target): AsyncGenerator<Attempt> {
  const { db, server } = target;
  for (const [index, text] of starts.entries()) {
    const place = saveFacilityInput.parse({
      requestId: randomUUID(),
      name: `${text} Cárcel ${index}`,
      facilityKind: "prison",
    });
    const facility = recordOf(await saveFacility(db, { id: "cli" }, place, new Date()), "facility").id;
    const typed = { givenNames: text, surnames: `${text} Inventada`, facility, detailPublic: "on", ...named };
    await recordRelease(db, { id: "cli" }, newPersonRelease(typed), new Date());
  }
  const base = ["releases", "detentions", "counts"].flatMap((name) =>
    ["csv", "excel.csv"].map((format) => `/es/${name}.${format}`),
  );
  for (const path of [...base, ...["releases", "detentions", "facilities"].map((name) => `/data/${name}.csv`)]) {
    const text = await (await fetch(server.url + path)).text();
    yield attempt(`formulas in ${path}`, formulaIn(text));
    if (path.includes("releases"))
      yield attempt(`the texts are in ${path}`, !text.includes("1+1") && "nothing was tried");
  }
  for (const path of ["/es/releases.xlsx", "/es/detentions.xlsx", "/es/counts.xlsx"]) {
    const files = unzipSync(new Uint8Array(await (await fetch(server.url + path)).arrayBuffer()));
    const sheets = Object.entries(files).filter(([name]) => name.endsWith(".xml"));
    const hasFormula = sheets.some(([, content]) => /<f[\s>]/.test(Buffer.from(content).toString()));
    yield attempt(`formulas in ${path}`, hasFormula && "a cell has a formula");
  }
  yield* exported(target);
}

/** The export of private data, which only its author downloads, once a second person approved it. */
async function* exported({ db, server, world, sessions, entries }: Target): AsyncGenerator<Attempt> {
  const proposal = String(world.approved);
  const url = `${server.url}/es/desk/people/export`;
  db.$client.prepare("UPDATE proposals SET author = ? WHERE id = ?").run(sessions.admin.user, world.approved);
  const send = (cookie: string, fields: Record<string, string>, to = url) =>
    call({ url: to, cookie, method: "POST", body: formOf(fields) });
  const own = await send(sessions.admin.cookie, { proposal });
  yield attempt("formulas in an export of people", formulaIn(own.body), own.status !== 200 && `answered ${own.status}`);
  const { reviewer, editor, owner } = sessions;
  for (const { name, cookie } of [reviewer, editor, owner, ...sessions.refused]) {
    const { body } = await send(cookie, { proposal });
    yield attempt(`the export of another user as ${name}`, body.includes("given_names") && "it was downloaded");
  }
  for (const wrong of [
    "-1",
    "0",
    "1e3",
    `${proposal}.0`,
    `${proposal} OR 1=1`,
    String(world.decided),
    String(world.proposal),
  ]) {
    const { body } = await send(sessions.admin.cookie, { proposal: wrong });
    yield attempt(`an export by the number ${wrong}`, body.includes("given_names") && "it was downloaded");
  }
  const { body } = await send(sessions.admin.cookie, { proposal }, `${server.url}/es/desk/releases/export`);
  yield attempt("an export by another list's address", body.includes("verification") && "it was downloaded");
  yield attempt("exports have their routes", !entries.some(({ key }) => key === "person.export") && "no route");
}

function formOf(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}

function formulaIn(text: string): string | undefined {
  const delimiter = /^[^\n]*;[^\n]*;/.test(text) ? ";" : ",";
  const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
  const cell = rows
    .flat()
    .find((each) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(each) && !/^-?\d+(?:\.\d+)?$/.test(each));
  return cell && `a cell starts a formula: ${cell}`;
}
