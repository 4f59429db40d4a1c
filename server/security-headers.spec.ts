import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { AddressForm } from "@/domain/addresses/public-addresses";
import { inlineScriptHashes, securityHeaders, staffPolicy } from "./security-headers";

const forms: AddressForm[] = ["page", "frame", "picture", "feed", "data", "document"];
const plain = securityHeaders({ isHttps: false, isDev: false });
const policyOf = (headers: Record<string, string | string[]>) => String(headers["Content-Security-Policy"]);
const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

test("every inline script has its hash; external scripts and data blocks have none", () => {
  const html = `<head><script>one("ñ")</script><script src="/a.js" async=""></script>
    <script id="x" nonce="">two()\n</script><script async="" src="/b.js">never()</script>
    <script type="application/ld+json">{"@type":"Dataset"}</script><script>one("ñ")</script></head>`;
  expect(inlineScriptHashes(html)).toEqual([hashOf('one("ñ")'), hashOf("two()\n")]);
  expect(inlineScriptHashes("<p>no script</p>")).toEqual([]);
});

test("only scripts with a hash of the page run, and no policy allows inline scripts in general", () => {
  const [one] = [hashOf("one()")];
  expect(policyOf(plain.public("page", [one]))).toContain(`script-src 'self' '${one}';`);
  for (const form of forms) expect(policyOf(plain.public(form))).toContain("script-src 'self';");
  expect(staffPolicy("n")).toContain("script-src 'self' 'nonce-n' 'strict-dynamic';");
});

test("no response loads plug-ins, moves its relative addresses or sends a form elsewhere", () => {
  for (const policy of [...forms.map((form) => policyOf(plain.public(form))), staffPolicy("n")])
    expect(policy).toContain("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';");
});

test("every response forbids guessing its type, and keeps its address from other sites", () => {
  for (const headers of [...forms.map((form) => plain.public(form)), plain.staff(staffPolicy("n"))])
    expect([headers["X-Content-Type-Options"], headers["Referrer-Policy"]]).toEqual(["nosniff", "same-origin"]);
});

test("only an https instance sends HSTS, for a year", () => {
  const secure = securityHeaders({ isHttps: true, isDev: false });
  for (const headers of [...forms.map((form) => secure.public(form)), secure.staff(staffPolicy("n"))])
    expect(headers["Strict-Transport-Security"]).toBe("max-age=31536000");
  for (const headers of [...forms.map((form) => plain.public(form)), plain.staff(staffPolicy("n"))])
    expect(headers["Strict-Transport-Security"]).toBeUndefined();
});

test("other sites may load cards, embeds, feeds and data, but no pages", () => {
  const policies = forms.map((form) => [form, plain.public(form)["Cross-Origin-Resource-Policy"]]);
  expect(Object.fromEntries(policies)).toEqual({
    ...{ page: "same-origin", document: "same-origin" },
    ...{ frame: "cross-origin", picture: "cross-origin", feed: "cross-origin", data: "cross-origin" },
  });
  expect(plain.staff(staffPolicy("n"))["Cross-Origin-Resource-Policy"]).toBe("same-origin");
});

test("other sites may frame only embeds; staff pages cannot be framed", () => {
  for (const form of forms) {
    const headers = plain.public(form);
    const anywhere = form === "frame";
    expect([form, policyOf(headers)]).toEqual([
      form,
      expect.stringMatching(anywhere ? /ancestors \*$/ : /ancestors 'self'$/),
    ]);
    expect([form, headers["X-Frame-Options"]]).toEqual([form, anywhere ? undefined : "SAMEORIGIN"]);
  }
  expect(policyOf(plain.staff(staffPolicy("n")))).toMatch(/frame-ancestors 'none'$/);
});

test("scripts of other sites may read feeds and data, and their ETag", () => {
  const readable = forms.filter((form) => plain.public(form)["Access-Control-Allow-Origin"] === "*");
  expect(readable).toEqual(["feed", "data"]);
  expect(plain.public("data")["Access-Control-Expose-Headers"]).toContain("ETag");
});

test("development mode sends no policy; the other headers stay", () => {
  const headers = securityHeaders({ isHttps: false, isDev: true }).public("page");
  expect([headers["Content-Security-Policy"], headers["X-Content-Type-Options"]]).toEqual([undefined, "nosniff"]);
});
