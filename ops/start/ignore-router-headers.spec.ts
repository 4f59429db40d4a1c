import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "@/domain/locale";
import { staffSections } from "@/domain/queries/staff-sections";
import { isStaffPath } from "./ignore-router-headers.mjs";
import { nextArguments } from "./next-process";

/** Answers with the names of the headers that it was given. */
const server = createServer((request, response) => response.end(Object.keys(request.headers).join(" ")));
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

const router = ["RSC: 1", "rsc: 1", "Next-Router-State-Tree: x", "NEXT-ROUTER-PREFETCH: 1", "Next-Url: /es"];

/** The names of headers that a program sees of a request with this target, sent as it stands. */
async function seen(target: string): Promise<string> {
  const address = server.address();
  const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  socket.end([`GET ${target} HTTP/1.1`, "Host: x", "Connection: close", "Accept: a", ...router, "", ""].join("\r\n"));
  const chunks: Buffer[] = await socket.toArray();
  return Buffer.concat(chunks).toString().split("\r\n\r\n")[1] ?? "";
}

test.each(["/", "/es", "/es/releases?x=/es/desk", "/h/1/es", "/es/desk/../releases", "/es/desk/%2e%2e/%2E%2E/es"])(
  "the router's headers of a visitor's request never reach the server: %s",
  async (target) => expect(await seen(target)).toBe("host connection accept"),
);

test.each(["//es/desk", "/es/deskside", "/es/desk%2f..%2f", "/ES/desk", "/en//desk", "*", "http://"])(
  "an odd target is a visitor's: %s",
  async (target) => expect(isStaffPath(target)).toBe(false),
);

test("pages of the staff, and no others, keep the headers", async () => {
  for (const path of locales.flatMap((locale) => staffSections.map((section) => `/${locale}/${section}`))) {
    expect(isStaffPath(path)).toBe(true);
    expect(isStaffPath(`${path}/7?saved=1`)).toBe(true);
    expect(isStaffPath(`${path}s`)).toBe(false);
  }
  expect(isStaffPath("/setup?token=x")).toBe(true);
  expect(await seen("/es/desk")).toBe(
    "host connection accept rsc next-router-state-tree next-router-prefetch next-url",
  );
});

test("the server's process starts with it; while developing, pages are refreshed through these headers", () => {
  expect(nextArguments("start", "localhost", 3000).slice(0, 2)).toEqual([
    "--import",
    import.meta.resolve("./ignore-router-headers.mjs"),
  ]);
  expect(nextArguments("dev", "localhost", 3000)).not.toContain("--import");
});
