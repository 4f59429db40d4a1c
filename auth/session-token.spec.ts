import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { sessionToken } from "./session-token";

const secret = "a secret of the instance";

/** Returns a token that is encrypted with the right key, under any header. */
function encrypted(header: object, payload: object): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
  const head = Buffer.from(JSON.stringify(header)).toString("base64url");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(head));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()]);
  return [head, "", ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

test("a cookie is opened with its own key, algorithm and time only", async () => {
  const cookie = await encode({ token: { session: "a token" }, secret });
  expect(await sessionToken(cookie, secret)).toBe("a token");
  expect(await sessionToken(cookie, "another secret")).toBeUndefined();
  expect(await sessionToken(`${cookie.slice(0, -3)}AAA`, secret)).toBeUndefined();
  expect(
    await sessionToken(await encode({ token: { session: "a token" }, secret, maxAge: -60 }), secret),
  ).toBeUndefined();
});

test("a token under another header is refused, also with the right key", async () => {
  const payload = { session: "a token", exp: inAnHour() };
  expect(await sessionToken(encrypted({ alg: "dir", enc: "A256GCM" }, payload), secret)).toBe("a token");
  for (const header of [
    { alg: "dir", enc: "A256GCM", jku: "https://example.org/keys" },
    { alg: "none", enc: "A256GCM" },
    { enc: "A256GCM", alg: "dir" },
  ])
    expect(await sessionToken(encrypted(header, payload), secret)).toBeUndefined();
});
