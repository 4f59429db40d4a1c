import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { photograph } from "@/db/testing/evidence-files";
import { staffedServer } from "@/e2e/desk/staff";
import { expect, test } from "@/e2e/test";
import { isRunning, nextOf } from "./processes";
import { Visitor } from "./visitor";

const boundary = "vigilia-boundary";

/** Returns the body of a source form that uploads a photograph of this size in bytes. */
async function uploadOf(bytes: number): Promise<Buffer> {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="lenta.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const photo = await photograph("#208040", 800, 600);
  return Buffer.concat([Buffer.from(head), photo, Buffer.alloc(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

const uploadHeaders = { "Content-Type": `multipart/form-data; boundary=${boundary}`, Accept: "application/json" };

/**
 * Returns the names of a ledger's file and of its non-empty logs. The front door opens it read-only and cannot remove
 * an empty log.
 */
function filesOf(databasePath: string): string[] {
  const { dir, base } = path.parse(databasePath);
  const own = readdirSync(dir).filter((name) => name.startsWith(base) && !/(-lock|-shm|\.newest)$/.test(name));
  return own.filter((name) => statSync(path.join(dir, name)).size > 0);
}

/** The processes that receive the signal. A service manager and a terminal send it to both. */
for (const receivers of ["the front door", "both processes"]) {
  test(`after a stop signal to ${receivers}, a download and an upload finish, no new request starts, and the log is emptied`, async () => {
    const server = await staffedServer();
    const editor = new Visitor(server.url);
    await editor.signIn(server.editor);
    const source = await editor.makeSource("https://diario-inventado.example/lenta");
    const target = `/api/desk/evidence?source=${source}&locale=es`;
    const attached = await editor.ask(target, {
      method: "POST",
      headers: uploadHeaders,
      body: new Uint8Array(await uploadOf(15_000_000)),
    });
    expect([attached.status, await attached.text()]).toEqual([200, expect.stringContaining("attached=1")]);
    const page = await (await editor.ask(`/es/desk/sources/${source}`)).text();
    const file = /\/api\/desk\/evidence\/\d+\/\d+\/download[^"]*/.exec(page)?.[0].replaceAll("&amp;", "&") ?? "";
    const headers = { Cookie: editor.cookies, Origin: server.url };

    const download = request(`${server.url}${file}`, { agent: false, headers, method: "POST" }).end();
    const [slow] = (await once(download, "response")) as [IncomingMessage];
    expect([slow.statusCode, slow.headers["content-type"]]).toEqual([200, "image/jpeg"]);

    const body = await uploadOf(1_000_000);
    const upload = request(`${server.url}${target}`, {
      agent: false,
      method: "POST",
      headers: { ...headers, ...uploadHeaders, "Content-Length": body.length },
    });
    upload.write(body.subarray(0, 500_000));
    await expect
      .poll(() =>
        readdirSync(path.join(path.dirname(server.databasePath), "evidence")).some((name) => name.includes("part")),
      )
      .toBe(true);

    // An endless request keeps the front door running longer than Next, which must not be restarted.
    const { hostname, port } = new URL(server.url);
    const unfinished = connect(Number(port), hostname, () => unfinished.write("GET /es HTTP/1.1\r\n"));
    unfinished.on("error", () => {});
    await once(unfinished, "connect");
    const next = nextOf(server.pid);
    for (const pid of receivers === "both processes" ? [server.pid, next] : [server.pid]) process.kill(pid, "SIGTERM");
    await expect
      .poll(() =>
        fetch(`${server.url}/es`).then(
          () => "accepted",
          () => "refused",
        ),
      )
      .toBe("refused");
    upload.end(body.subarray(500_000));
    const [saved] = (await once(upload, "response")) as [IncomingMessage];
    expect([saved.statusCode, await text(saved)]).toEqual([200, expect.stringContaining("attached=1")]);
    expect((await buffer(slow)).length).toBeGreaterThan(15_000_000);

    await expect.poll(() => isRunning(server.pid) || isRunning(next), { timeout: 20_000 }).toBe(false);
    expect(filesOf(server.databasePath)).toEqual([path.basename(server.databasePath)]);
    expect(server.output()).not.toContain("starts again");
    await server.stop();
  });
}
