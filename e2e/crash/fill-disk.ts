import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { findDocument } from "@/db/history/read-document";
import { photograph } from "@/db/testing/evidence-files";
import { withEvidence } from "@/db/testing/with-evidence";
import { makeUser } from "@/e2e/desk/staff";
import type { Server } from "@/e2e/server";
import { translator } from "@/messages/translator";
import { type Disk, openDisk } from "./disk";
import { keepPending } from "./keep-pending";
import { inventedName, propose } from "./kill-erasure";
import { send } from "./kill-upload";
import { lockLedger } from "./lock-ledger";
import { healthOf, signIn } from "./look";
import { type Context, type Result, resultOf } from "./scenario";
import { begin } from "./second-server";
import { filesWith, openTarget, submit, type Target } from "./target";

const t = translator("es");

/** How long an upload may take to be refused, in ms. */
const patience = 2000;

/**
 * A disk that becomes full under a server: what the desk answers, who can sign in, what can be erased, and what is on
 * record after the server was killed there and the disk has room again.
 */
export async function fillDisk({ kills }: Context): Promise<Result> {
  const total: Result = { acknowledged: 0, found: 0, faults: [] };
  for (let kill = 0; kill < kills; kill += 1) {
    const disk = openDisk();
    try {
      const { acknowledged, found, faults } = await onDisk(disk, kill > 0);
      total.acknowledged += acknowledged;
      total.found += found;
      total.faults.push(...faults);
    } finally {
      disk.close();
    }
  }
  return total;
}

async function onDisk(disk: Disk, isLong: boolean): Promise<Result> {
  const target = await openTarget(disk.folder);
  const editor = await makeUser(target.databasePath, "Eva Editora", "editor");
  const { source } = await target.read((db) => withEvidence(db, "#208040"));
  const name = inventedName();
  const { id, proposal } = await target.read((db) => propose(db, target.sessions.admin.user, name));
  const server = await target.start();
  const faults: string[] = [];
  const expect = (isTrue: boolean, fault: string) => void (isTrue || faults.push(fault));
  if (isLong) faults.push(...(await lockLedger(target, server, editor)));
  const pending = isLong ? await keepPending(target, server, editor) : undefined;
  if (pending) faults.push(...pending.faults);

  const photo = await photograph("#804020", 800, 600);
  const evidence = `/api/desk/evidence?locale=es&source=${source}`;
  const half = begin(server.url + evidence, target, Buffer.concat([photo, randomBytes(3_000_000)]));
  disk.fill(server);
  const began = Date.now();
  half.finish();
  const [halfway] = (await once(half.sent, "response")) as [IncomingMessage];
  halfway.resume();
  expect(halfway.statusCode === 507, `an upload during which the disk became full ended with ${halfway.statusCode}`);
  expect(Date.now() - began < patience, `an upload on a full disk ended after ${Date.now() - began} ms`);

  const whole = Date.now();
  const refused = await send(server, target, evidence, "foto.jpg", Buffer.concat([photo, randomBytes(3_000_000)]));
  expect(refused?.status === 507, `an upload on a full disk ended with ${refused?.status}`);
  expect(
    refused?.body.includes(t("problem.disk_full").slice(0, 40)) ?? false,
    "an upload does not say that the disk is full",
  );
  expect(Date.now() - whole < patience, `a refused upload took ${Date.now() - whole} ms`);
  const listed = await send(
    server,
    target,
    "/api/desk/imports?locale=es",
    "lista.csv",
    Buffer.alloc(2_000_000, "a;b\n"),
  );
  expect(listed?.to.includes("problem=disk_full") ?? false, `an import on a full disk leads to ${listed?.to}`);
  expect(target.parts().length === 0, `parts of uploads are left: ${target.parts()}`);

  const saved = await saveUntilRefused(server, target, faults);
  await signIn(server, editor, "on a full disk", faults);
  const health = await healthOf(server);
  expect(health.startsWith("503 disk_full"), `health answers ${health}`);

  const erased = await submit(server, target.sessions.reviewer, "change.approve", "/es/desk/review", {
    ...{ requestId: randomUUID(), "chosen.item1": `proposal:${proposal}` },
  });
  const isErased = erased?.to.includes("approved=1") ?? false;
  // Where only files are limited, there is no space that a reserve could give back.
  expect(isErased || !disk.isReal, `an erasure on a full disk answers ${erased?.status} ${erased?.to}`);
  await server.kill("all");

  // A process that is started later has no limit on its files.
  if (disk.isReal) faults.push(...(await restartFull(target)));
  disk.free();
  const next = await target.start();
  const after = await healthOf(next);
  expect(after === "200 ok", `health answers ${after} when the disk has room again`);
  await next.stop();
  const missing = await target.read((db) => {
    const urlOf = db.$client.prepare<[string], string>("SELECT url FROM sources WHERE id = ?").pluck();
    const lost = [...saved]
      .filter(([source, url]) => urlOf.get(source) !== url)
      .map(([source]) => `source ${source} is lost`);
    const isThere = Boolean(findDocument(db, "person", id)?.document.identity?.surnames);
    return isErased && isThere ? [...lost, `person ${id} was erased and is there again`] : lost;
  });
  if (isErased)
    for (const file of filesWith(target.folder, name)) faults.push(`${file} has the name of an erased person`);
  if (pending)
    for (const file of filesWith(target.folder, pending.name))
      faults.push(`${file} has a name after a pending erasure`);
  return resultOf(saved.size + (isErased ? 1 : 0), missing, [...faults, ...(await target.ledgerFaults())]);
}

/** Starts on the full disk, as after a restart of the machine, and returns what is wrong: health has to say that the disk is full. */
async function restartFull(target: Target): Promise<string[]> {
  const server = await target.start();
  const health = await healthOf(server);
  await server.kill("all");
  return health.startsWith("503 disk_full") ? [] : [`health answers ${health} after a start on a full disk`];
}

/** Saves sources until one is refused, with the sentence that says why. The log may still have room for a few. */
async function saveUntilRefused(server: Server, target: Target, faults: string[]): Promise<Map<string, string>> {
  const saved = new Map<string, string>();
  for (let tried = 0; tried < 300; tried += 1) {
    const url = `https://diario-inventado.example/${randomUUID()}`;
    const values = { requestId: randomUUID(), url };
    const answer = await submit(server, target.sessions.editor, "source.save", "/es/desk/sources/new", values);
    const id = /sources\/(\d+)\?saved=1/.exec(answer?.to ?? "")?.[1];
    if (!id) {
      if (!answer?.body.includes(t("form.disk_full"))) faults.push(`a form on a full disk answers ${answer?.status}`);
      if (!answer?.body.includes(url)) faults.push("a refused form does not come back with what was typed");
      return saved;
    }
    saved.set(id, url);
  }
  faults.push("three hundred forms were saved on a full disk");
  return saved;
}
