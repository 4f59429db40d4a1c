import { photograph } from "@/db/testing/evidence-files";
import { freshDatabase } from "@/e2e/database";
import { makeUser } from "@/e2e/desk/staff";
import { startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { Visitor } from "./visitor";

const origin = "https://vigilia.example";
const hosts = ["vigilia.example:443", "vigilia.example", "vigilia.example:443, inner.example"];

test("behind an https proxy, signing in, a server action, an upload and signing out work", async () => {
  const databasePath = freshDatabase();
  const editor = await makeUser(databasePath, "Eva Editora", "editor");
  const server = await startServer(databasePath, { VIGILIA_URL: origin });
  try {
    for (const [index, host] of hosts.entries()) {
      const headers = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": host, "X-Forwarded-For": "192.0.2.1" };
      const visitor = new Visitor(server.url, origin, headers);
      const redirect = await visitor.ask("/es/desk");
      expect([redirect.status, redirect.headers.get("Location")]).toEqual([307, expect.stringMatching(/^\/es\/login/)]);
      const entered = await visitor.signIn(editor);
      expect([entered.status, entered.headers.get("Location")]).toEqual([303, "/es/desk"]);
      expect(entered.headers.getSetCookie().join("\n")).toMatch(/__Host-vigilia-session=[^;]+;.*Secure/i);
      expect(entered.headers.get("Strict-Transport-Security")).toBe("max-age=31536000");

      const source = await visitor.makeSource(`https://diario-inventado.example/https-${index}`);
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(await photograph(`#20804${index}`))]), "foto.jpg");
      const attached = await visitor.ask(`/api/desk/evidence?source=${source}&locale=es`, { method: "POST", body });
      expect([attached.status, attached.headers.get("Location")]).toEqual([
        303,
        `/es/desk/sources/${source}?attached=1#evidence`,
      ]);

      const foreign = { Origin: "https://evil.example" };
      const refused = await visitor.ask(`/api/desk/evidence?source=${source}&locale=es`, {
        method: "POST",
        headers: foreign,
        body: "a",
      });
      expect(refused.status).toBe(403);
      const left = await visitor.ask("/api/desk/sign-out?locale=es", { method: "POST" });
      expect([left.status, (await visitor.ask("/es/desk")).status]).toEqual([303, 307]);
    }
  } finally {
    await server.stop();
  }
});
