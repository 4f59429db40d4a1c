import { setTimeout as pause } from "node:timers/promises";
import { isRunning } from "@/e2e/front-door/processes";
import { jobsOf } from "@/e2e/server";
import { type Context, type Result, resultOf } from "./scenario";
import { openTarget, submit, type Target } from "./target";

type Row = { id: number; state: string; result: string | null; finishedAt: string | null };

/**
 * A check of the history, as a job that is killed alone or with its server. Each job must end exactly once: by itself, by
 * its server, or by the next start.
 */
export async function killJob({ random, kills }: Context): Promise<Result> {
  const target = await openTarget();
  const ended = new Map<number, string>();
  const faults: string[] = [];
  let begun = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await target.start();
    note(await rows(target), ended, faults);
    const answer = await submit(server, target.sessions.admin, "chain.check", "/es/admin/chain", {});
    if (answer?.outcome === "redirected") begun += 1;
    await pause(random.between(0, 900));
    const jobs = jobsOf(server.pid);
    if (random.one([true, false]) && jobs.length > 0) {
      for (const pid of jobs) if (isRunning(pid)) process.kill(pid, "SIGKILL");
      const isOpen = ({ state }: Row) => state === "waiting" || state === "running";
      for (const deadline = Date.now() + 10_000; (await rows(target)).some(isOpen); await pause(50))
        if (Date.now() > deadline) break;
      note(await rows(target), ended, faults);
    }
    await server.kill("all");
  }
  for (let start = 0; start < 2; start += 1) {
    target.recover();
    note(await rows(target), ended, faults);
  }
  const all = await rows(target);
  const missing = all.filter(({ id }) => !ended.has(id)).map(({ id, state }) => `job ${id} is still ${state}`);
  if (all.length < begun) faults.push(`${begun - all.length} jobs are lost`);
  return resultOf(all.length, missing, [...faults, ...(await target.ledgerFaults())]);
}

function rows(target: Target): Promise<Row[]> {
  const query = "SELECT id, state, result, finished_at AS finishedAt FROM jobs";
  return target.read((db) => db.$client.prepare<[], Row>(query).all());
}

/** Remembers how each job ended, and reports a job that ended a second time in another way. */
function note(all: readonly Row[], ended: Map<number, string>, faults: string[]): void {
  for (const { id, state, result, finishedAt } of all) {
    if (state === "waiting" || state === "running") continue;
    const now = JSON.stringify([state, result, finishedAt]);
    const before = ended.get(id);
    if (before !== undefined && before !== now) faults.push(`job ${id} ended twice: ${before}, ${now}`);
    ended.set(id, now);
  }
}
