import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { staffedServer } from "@/e2e/desk/staff";
import { expect, test } from "@/e2e/test";
import { isRunning, nextOf } from "./processes";
import { Visitor } from "./visitor";

/** A cached page, a filtered page, a large file, a picture, a staff page and a form. */
const paths = ["GET /es", "GET /es/releases?nationality=ES", "GET /data/releases.csv", "GET /es/cards/dashboard.png"];
const ofStaff = ["GET /es/desk", "GET /es/desk/people/search?q=a", "HEAD /es/desk/releases", "POST /es/login"];

test("clients that disconnect at any moment of a request end neither the front door nor Next", async () => {
  const server = await staffedServer();
  try {
    const editor = new Visitor(server.url);
    await editor.signIn(server.editor);
    const next = nextOf(server.pid);
    for (let wait = 0; wait < 40; wait += 4) {
      for (const each of [...paths, ...ofStaff]) {
        const [method, path] = each.split(" ");
        const sent = request(`${server.url}${path}`, { agent: false, method, headers: { Cookie: editor.cookies } });
        sent.on("error", () => {});
        sent.end(method === "POST" ? "email=a" : undefined);
        setTimeout(() => sent.destroy(), wait);
      }
      await pause(wait);
    }
    expect((await editor.ask("/es/desk")).status).toBe(200);
    expect((await new Visitor(server.url).ask("/es")).status).toBe(200);
    expect([isRunning(server.pid), nextOf(server.pid)]).toEqual([true, next]);
  } finally {
    await server.stop();
  }
});
