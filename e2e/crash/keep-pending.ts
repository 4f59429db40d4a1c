import { randomUUID } from "node:crypto";
import type { Staff } from "@/e2e/desk/staff";
import { Visitor } from "@/e2e/front-door/visitor";
import type { Server } from "@/e2e/server";
import { translator } from "@/messages/translator";
import { inventedName, propose } from "./kill-erasure";
import { healthOf } from "./look";
import { filesWith, submit, type Target } from "./target";

/**
 * An erasure whose traces cannot be removed, because a reader keeps the log in use. The desk must say that the identity is
 * erased and that traces remain, and the next start removes them. Returns what went wrong, with the name to look for.
 */
export async function keepPending(
  target: Target,
  server: Server,
  staff: Staff,
): Promise<{ faults: string[]; name: string }> {
  const faults: string[] = [];
  const name = inventedName();
  const { proposal } = await target.read((db) => propose(db, target.sessions.admin.user, name));
  await target.read(async (reader) => {
    reader.$client.exec("BEGIN");
    reader.$client.prepare("SELECT count(*) FROM people").get();
    const answer = await submit(server, target.sessions.reviewer, "change.approve", "/es/desk/review", {
      ...{ requestId: randomUUID(), "chosen.item1": `proposal:${proposal}` },
    });
    if (!answer?.to.includes("approved=1")) faults.push(`an erasure during a long read answers ${answer?.status}`);
    const health = await healthOf(server);
    if (health !== "200 ok, erasure pending") faults.push(`health answers ${health} while traces remain`);
    const visitor = new Visitor(server.url);
    await visitor.signIn(staff);
    const desk = await (await visitor.ask("/es/desk")).text();
    const sentence = translator("es")("desk.server_state.erasure.text");
    if (!desk.includes(sentence)) faults.push("the desk does not say that traces remain");
    if (filesWith(target.folder, name).length === 0) faults.push("no trace remained, so nothing was tested");
    reader.$client.exec("ROLLBACK");
  });
  return { faults, name };
}
