import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { proposalOf } from "@/db/testing/approved";
import { person } from "@/db/testing/forms";
import { recordOf } from "@/db/testing/written";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { type Context, type Result, resultOf } from "./scenario";
import { filesWith, openTarget, submit, type Target } from "./target";

/** Moments of an erasure at which the server dies: any, or as soon as a state can be seen from outside. */
const moments = {
  random: () => true,
  answered: () => false,
  "it is listed": ({ list, before }: Seen) => sizeOf(list) > before,
  "the file is rewritten": () => isRewriting(),
  "it is committed": ({ target }: Seen) =>
    target.read((db) => db.$client.prepare("SELECT 1 FROM pending_erasures").get() !== undefined),
};

type Seen = { target: Target; list: string; before: number };

/** Erasures that a second person approves, while the server is killed: afterwards no file has the name. */
export async function killErasure({ random, kills }: Context): Promise<Result> {
  const target = await openTarget();
  const list = path.join(target.folder, "erased.jsonl");
  const acknowledged: string[] = [];
  const missing: string[] = [];
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const name = inventedName();
    const { id, proposal } = await target.read((db) => propose(db, target.sessions.admin.user, name));
    const server = await target.start();
    const moment =
      kill % 3 === 1
        ? "answered"
        : kill % 3 === 0
          ? "random"
          : random.one(Object.keys(moments) as (keyof typeof moments)[]);
    const before = sizeOf(list);
    const answered = submit(server, target.sessions.reviewer, "change.approve", "/es/desk/review", {
      ...{ requestId: randomUUID(), "chosen.item1": `proposal:${proposal}` },
    });
    if (moment === "random") await pause(random.between(0, 2500));
    let isOver = false;
    void answered.then(() => (isOver = true));
    while (!isOver && !(await moments[moment]({ target, list, before }))) await pause(2);
    await server.kill(random.one(["all", "all", "front door"]));
    const answer = await answered;
    const isAcknowledged = answer?.outcome === "redirected" && answer.to.includes("approved=1");
    if (isAcknowledged) acknowledged.push(id);
    target.recover();
    const { isErased, isPending } = await target.read((db) => ({
      isErased: !findDocument(db, "person", id)?.document.identity?.surnames,
      isPending: db.$client.prepare("SELECT 1 FROM pending_erasures").get() !== undefined,
    }));
    if (isAcknowledged && !isErased) missing.push(`person ${id} was erased and is there again (${moment})`);
    if (isPending) faults.push(`the erasure of person ${id} is still pending after a start (${moment})`);
    const files = isErased ? filesWith(target.folder, name) : [];
    for (const file of files) faults.push(`${path.basename(file)} has the name of erased person ${id} (${moment})`);
  }
  return resultOf(acknowledged.length, missing, [...faults, ...(await target.ledgerFaults())]);
}

/** Returns a surname that nothing else contains: letters only, so that no search index splits it. */
export function inventedName(): string {
  return `Zz${[...randomBytes(16)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;
}

/** Creates a person, and asks for the erasure, which a second person must approve. */
export async function propose(db: Db, actor: string, name: string): Promise<{ id: string; proposal: number }> {
  const identity = { givenNames: "Inventada", surnames: name, note: `${name} y su familia` };
  const { id } = recordOf(await savePerson(db, { id: "cli" }, person(identity), new Date()), "person");
  const input = erasePersonInput.parse({ requestId: randomUUID(), id });
  return { id, proposal: proposalOf(await erasePerson(db, { id: actor }, input, new Date())) };
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function isRewriting(): boolean {
  return spawnSync("pgrep", ["-f", "db.exec\\(.VACUUM"]).status === 0;
}
