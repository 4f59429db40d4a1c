import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { photograph } from "@/db/testing/evidence-files";
import { withEvidence } from "@/db/testing/with-evidence";
import { call } from "@/e2e/desk/access/call";
import type { Server } from "@/e2e/server";
import { type Context, type Result, resultOf } from "./scenario";
import { openTarget, type Target } from "./target";

/** Files of evidence and of imports that are sent while the server is killed. */
export async function killUpload({ random, kills }: Context): Promise<Result> {
  const target = await openTarget();
  const { source } = await target.read((db) => withEvidence(db, "#208040"));
  const photo = await photograph("#804020", 800, 600);
  const acknowledged: string[] = [];
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await target.start();
    for (const part of target.parts()) faults.push(`${part} is left of an upload`);
    let isOver = false;
    const attach = async () => {
      while (!isOver) {
        const file = Buffer.concat([photo, randomBytes(random.between(10_000, 3_000_000))]);
        const answer = await send(server, target, `/api/desk/evidence?locale=es&source=${source}`, "foto.jpg", file);
        if (answer?.status === 200) acknowledged.push(createHash("sha256").update(file).digest("hex"));
      }
    };
    const bring = async () => {
      while (!isOver)
        await send(
          server,
          target,
          "/api/desk/imports?locale=es",
          "lista.csv",
          Buffer.alloc(2_000_000, "Ana;Inventada\n"),
        );
    };
    const uploads = [attach(), attach(), bring()];
    await pause(random.between(300, 1500));
    await server.kill(random.one(["all", "front door"]));
    isOver = true;
    await Promise.all(uploads);
  }
  target.recover();
  for (const part of target.parts()) faults.push(`${part} is left of an upload`);
  const missing = await target.read((db) => {
    const isNamed = db.$client.prepare("SELECT 1 FROM evidence WHERE hash = ?");
    return acknowledged.filter(
      (hash) => !isNamed.get(hash) || !isWhole(path.join(target.folder, "evidence", hash), hash),
    );
  });
  const lost = missing.map((hash) => `the file ${hash.slice(0, 8)} is lost`);
  return resultOf(acknowledged.length, lost, [...faults, ...(await target.ledgerFaults())]);
}

function isWhole(file: string, hash: string): boolean {
  return existsSync(file) && createHash("sha256").update(readFileSync(file)).digest("hex") === hash;
}

/** Sends a file as the page's script does. Undefined if the server died before it answered. */
export async function send(
  { url }: Server,
  { sessions }: Target,
  to: string,
  name: string,
  content: Buffer<ArrayBuffer>,
) {
  const body = new FormData();
  body.set("file", new Blob([content]), name);
  const headers = { Accept: "application/json" };
  return call({ url: url + to, cookie: sessions.editor.cookie, method: "POST", headers, body }).catch(() => undefined);
}
