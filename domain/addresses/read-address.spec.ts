import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "@/messages/locale";
import { readAddress } from "./read-address";
import { staffSections } from "./staff-sections";

const kindOf = (target: string) => readAddress(target).kind;

/** Returns the target for Next, or the kind of the address. */
const targetOf = (target: string) => {
  const read = readAddress(target);
  return read.kind === "public" ? read.requested.target : read.kind;
};

test("the order of parameters, blank parameters and Next's own do not change the address", () => {
  const one = "/es/releases?kind=amnesty&nationality=CO";
  expect(targetOf(one)).toBe(one);
  expect(targetOf("/es/releases?nationality=CO&place=&kind=amnesty&_rsc=x")).toBe(one);
  expect(targetOf("/es?")).toBe("/es");
  expect(targetOf("/en/releases.csv")).toBe("/en/releases/csv");
  expect(targetOf("/api/v1/releases?limit=5")).toBe("/api/v1/releases?limit=5");
});

test("an API client is redirected to the address without blank parameters", () => {
  expect(readAddress("/api/v1/counts?limit=&publisher=jep")).toEqual({
    kind: "redirect",
    to: "/api/v1/counts?publisher=jep",
  });
});

test("staff pages are distinguished from public pages, whatever the path or query contains", () => {
  for (const path of locales.flatMap((locale) => staffSections.map((section) => `/${locale}/${section}`))) {
    expect([kindOf(path), kindOf(`${path}/7?saved=1`), kindOf(`${path}s`)]).toEqual(["staff", "staff", "unknown"]);
  }
  expect([kindOf("/setup?token=x"), kindOf("/api/desk/imports")]).toEqual(["staff", "staff"]);
  for (const odd of [
    "//es/desk",
    "/es//desk",
    "/es/desk/../releases",
    "/es/desk/%2e%2e/es",
    "/es/desk%2f..",
    "/ES/desk",
  ])
    expect([odd, kindOf(odd)]).toEqual([odd, "unknown"]);
});

test("a path that cannot be decoded is distinguished from one that does not exist", () => {
  expect([kindOf("/es/%E0%A4%A"), kindOf("/api/%"), kindOf("/es/%00"), kindOf("/es/nowhere")]).toEqual([
    "undecodable",
    "undecodable",
    "unknown",
    "unknown",
  ]);
});

test("a parameter that its address does not accept is refused by name", () => {
  expect(readAddress("/es/about?kind=exile")).toMatchObject({
    kind: "refused",
    problem: { code: "unknown", parameter: "kind" },
  });
});

test("every address resolves to one of our paths, and its target parses to the same again", () => {
  const part = fc.oneof(
    fc.constantFrom("es", "en", "releases", "desk", "..", "%2e", "", "charts", "_next", "api"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), fc.webQueryParameters(), (parts, query) => {
      const read = readAddress(`/${parts.join("/")}?${query}`);
      if (read.kind !== "public") return;
      expect(read.requested.target).not.toMatch(/\.\.|%2e|\/\//i);
      expect(read.requested.row.path.test(read.requested.path)).toBe(true);
    }),
  );
});
