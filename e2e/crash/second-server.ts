import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { startJob } from "@/db/jobs/start-job";
import { photograph } from "@/db/testing/evidence-files";
import { withEvidence } from "@/db/testing/with-evidence";
import { startServer } from "@/e2e/server";
import { type Context, type Result, resultOf } from "./scenario";
import { openTarget, type Target } from "./target";

/**
 * A second start while a server has a job and receives a file. It must be refused, and leave both alone. After the first
 * is killed, the next start ends the job, once.
 */
export async function secondServer({ random, kills }: Context): Promise<Result> {
  const target = await openTarget();
  const { source } = await target.read((db) => withEvidence(db, "#208040"));
  const faults: string[] = [];
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await target.start();
    const job = await target.read(async (db) => {
      const { id } = await startJob(db, target.sessions.editor.user, "import_read", new Date(), {
        import: kill + 1000,
      });
      db.$client.prepare("UPDATE jobs SET state = 'running' WHERE id = ?").run(id);
      return id;
    });
    const file = Buffer.concat([await photograph("#804020", 800, 600), randomBytes(500_000)]);
    const upload = begin(`${server.url}/api/desk/evidence?locale=es&source=${source}`, target, file);
    while (target.parts().length === 0) await pause(10);
    if (target.prepare().status === 0) faults.push("a second start prepared the ledger of a running server");
    const second = await startServer(target.databasePath).catch(() => undefined);
    if (second) faults.push("a second server runs on the ledger");
    await second?.stop();
    if ((await jobOf(target, job)).state !== "running") faults.push("a second start ended the job of the first");
    upload.finish();
    const [answer] = (await once(upload.sent, "response")) as [IncomingMessage];
    answer.resume();
    if (answer.statusCode === 200) acknowledged.push(createHash("sha256").update(file).digest("hex"));
    else faults.push(`the upload of the first server ended with ${answer.statusCode}`);
    await pause(random.between(0, 200));
    await server.kill("all");
    target.recover();
    const ended = await jobOf(target, job);
    if (ended.state !== "failed") faults.push(`the job is ${ended.state} after a start`);
    target.recover();
    if ((await jobOf(target, job)).finishedAt !== ended.finishedAt) faults.push("a later start ended the job again");
  }
  const missing = await target.read((db) => {
    const isNamed = db.$client.prepare("SELECT 1 FROM evidence WHERE hash = ?");
    return acknowledged.filter((hash) => !isNamed.get(hash)).map((hash) => `the file ${hash.slice(0, 8)} is lost`);
  });
  return resultOf(acknowledged.length, missing, faults);
}

type Row = { state: string; finishedAt: string | null };

async function jobOf(target: Target, id: number): Promise<Row> {
  const query = "SELECT state, finished_at AS finishedAt FROM jobs WHERE id = ?";
  const row = await target.read((db) => db.$client.prepare<[number], Row>(query).get(id));
  if (!row) throw new Error(`job ${id} is lost`);
  return row;
}

const boundary = "vigilia-boundary";

/** Begins an upload and sends its first half. */
export function begin(url: string, { sessions }: Pick<Target, "sessions">, file: Buffer) {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="lenta.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const sent = request(url, {
    agent: false,
    method: "POST",
    headers: {
      ...{ Cookie: sessions.editor.cookie, Origin: new URL(url).origin, Accept: "application/json" },
      ...{ "Content-Type": `multipart/form-data; boundary=${boundary}`, "Content-Length": body.length },
    },
  });
  sent.on("error", () => {});
  const half = body.length >> 1;
  sent.write(body.subarray(0, half));
  return { sent, finish: () => void sent.end(body.subarray(half)) };
}
