import { randomUUID } from "node:crypto";
import type { Staff } from "@/e2e/desk/staff";
import type { Server } from "@/e2e/server";
import { translator } from "@/messages/translator";
import { healthOf, signIn } from "./look";
import { submit, type Target } from "./target";

/** Another program that holds the ledger for longer than a save waits. Returns what went wrong. */
export async function lockLedger(target: Target, server: Server, staff: Staff): Promise<string[]> {
  const faults: string[] = [];
  await target.read(async (db) => {
    db.$client.exec("BEGIN IMMEDIATE");
    const values = { requestId: randomUUID(), url: "https://diario-inventado.example/con-llave" };
    const answer = await submit(server, target.sessions.editor, "source.save", "/es/desk/sources/new", values);
    if (!answer?.body.includes(translator("es")("form.busy")))
      faults.push(`a form answers ${answer?.status} to a lock`);
    const health = await healthOf(server);
    if (health !== "503 locked") faults.push(`health answers ${health} to a lock`);
    await signIn(server, staff, "under a lock", faults);
    db.$client.exec("ROLLBACK");
  });
  const values = { requestId: randomUUID(), url: "https://diario-inventado.example/sin-llave" };
  const answer = await submit(server, target.sessions.editor, "source.save", "/es/desk/sources/new", values);
  if (!answer?.to.includes("saved=1")) faults.push(`a form answers ${answer?.status} after a lock`);
  return faults;
}
