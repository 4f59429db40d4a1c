import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Context, type Result, resultOf } from "./scenario";
import { openTarget, submit } from "./target";

/** Sources written through the desk at the same time, while the server is killed: each answer must be on record. */
export async function killServer({ random, kills }: Context): Promise<Result> {
  const target = await openTarget();
  const acknowledged = new Map<string, string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await target.start();
    let isOver = false;
    const write = async () => {
      while (!isOver) {
        const url = `https://diario-inventado.example/${randomUUID()}`;
        const answer = await submit(server, target.sessions.editor, "source.save", "/es/desk/sources/new", {
          ...{ requestId: randomUUID(), url },
        });
        const id = /sources\/(\d+)\?saved=1/.exec(answer?.to ?? "")?.[1];
        if (id) acknowledged.set(id, url);
      }
    };
    const writers = [write(), write(), write()];
    await pause(random.between(300, 1500));
    await server.kill(random.one(["all", "all", "front door"]));
    isOver = true;
    await Promise.all(writers);
  }
  target.recover();
  const lost = await target.read((db) => {
    const urlOf = db.$client.prepare<[string], string>("SELECT url FROM sources WHERE id = ?").pluck();
    return [...acknowledged].filter(([id, url]) => urlOf.get(id) !== url).map(([id]) => `source ${id} is lost`);
  });
  return resultOf(acknowledged.size, lost, await target.ledgerFaults());
}
