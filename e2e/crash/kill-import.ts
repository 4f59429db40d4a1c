import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { applyImportJob, simulateImport } from "@/db/imports/import-jobs";
import { readImport } from "@/db/imports/read-import";
import { createImport, reviseImport } from "@/db/imports/save-import";
import { importFile, readLayout } from "@/db/jobs/import-files";
import { runJob } from "@/db/jobs/run-job";
import { jobArguments } from "@/db/jobs/spawn-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { guessColumns } from "@/domain/imports/guess-columns";
import { usualDefaults } from "@/domain/imports/import-fields";
import { root } from "@/ops/start/root";
import { type Context, type Result, resultOf } from "./scenario";
import { openTarget } from "./target";

const size = 150;
const work = { import_read: readImport, import_simulate: simulateImport, import_apply: applyImportJob };

/** Imports of many people, killed while their process writes: each is there as a whole or not at all. */
export async function killImport({ random, kills }: Context): Promise<Result> {
  const target = await openTarget();
  const faults: string[] = [];
  let before = await target.read(countPeople);
  let whole = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const job = await target.read((db) => bring(db, `user:${target.sessions.editor.number}`, kill));
    const child = spawn(process.execPath, jobArguments(job, true), {
      cwd: root,
      env: { ...process.env, VIGILIA_DATABASE: target.databasePath, VIGILIA_URL: "" },
      stdio: ["ignore", "ignore", "ignore"],
    });
    const closed = once(child, "exit");
    await pause(random.between(300, 1800));
    child.kill("SIGKILL");
    await closed;
    target.recover();
    const { people, state } = await target.read((db) => ({
      people: countPeople(db),
      state: db.$client.prepare<[number], string>("SELECT state FROM jobs WHERE id = ?").pluck().get(job),
    }));
    const came = people - before;
    if (came !== 0 && came !== size) faults.push(`${came} of ${size} people of an import came`);
    if (state === "done" && came !== size) faults.push(`import job ${job} says done, and ${came} people came`);
    if (state !== "done" && state !== "failed") faults.push(`import job ${job} is still ${state}`);
    if (came === size) whole += 1;
    before = people;
  }
  const people = await target.read(countPeople);
  const missing = people < whole * size ? [`${whole * size - people} imported people are lost`] : [];
  return resultOf(kills, missing, [...faults, ...(await target.ledgerFaults())]);
}

/** Uploads a file and reads it, as the pages do. Returns the job that is to write it. */
async function bring(db: Db, actor: string, round: number): Promise<number> {
  const head = "Nombres;Apellidos;Cédula;Nacionalidad;Fecha de excarcelación;Tipo;Lugar";
  const lines = Array.from(
    { length: size },
    (_, n) =>
      `Inventada;Ficticia ${"abcdefghij"[n % 10]}${round}x${n};V-${9_000_000 + round * 1000 + n};venezolana;08/01/2026;;Tocorón`,
  );
  const bytes = Buffer.from([head, ...lines].join("\n"));
  const now = new Date();
  const id = await createImport(db, actor, createHash("sha256").update(bytes).digest("hex"), now);
  writeFileSync(importFile(db, id, "upload"), bytes);
  const begin = (kind: keyof typeof work) => startJob(db, actor, kind, now, { import: id, locale: "es" });
  const run = async (kind: keyof typeof work) => {
    const job = await begin(kind);
    await runJob(db, job.id, (report, each) => work[kind](db, each, report));
  };
  await run("import_read");
  const columns = guessColumns(readLayout(db, id)?.headers ?? []);
  await reviseImport(db, id, { mapping: { columns, defaults: usualDefaults, publication: "draft" } });
  await run("import_simulate");
  return (await begin("import_apply")).id;
}

function countPeople(db: Db): number {
  return db.$client.prepare<[], number>("SELECT count(*) FROM people").pluck().get() ?? 0;
}
