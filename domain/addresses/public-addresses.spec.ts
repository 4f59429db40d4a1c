import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "@/ops/start/root";
import { findAddress, publicAddresses, routePath } from "./public-addresses";

/** Routes that are not addresses: the front door renders `problem` to explain an error, and requests health itself. */
const internal = ["problem", "api/v1/health", "robots.txt"];

const isRoute = (file: string) => ["page.tsx", "route.ts"].includes(path.basename(file));

/** Returns the route folders below a folder of `app`, relative to `from`. */
function routesIn(folder: string, from = folder): string[] {
  const absolute = path.join(root, "app", folder);
  if (!existsSync(absolute)) throw new Error(`there is no folder app/${folder}`);
  const files = readdirSync(absolute, { recursive: true, encoding: "utf8" }).filter(isRoute);
  return files.map((file) => path.relative(from, path.join(folder, path.dirname(file))));
}

const routes = [
  ...routesIn("[locale]"),
  ...["api", "data", "robots.txt", "sitemap.xml"].flatMap((folder) => routesIn(folder, "")),
];

test("every public route has a row in the table, and every row has its route", () => {
  const named = new Set(publicAddresses.map(({ route }) => route));
  expect(routes.filter((route) => !internal.includes(route) && !named.has(route))).toEqual([]);
  expect([...named].filter((route) => !routes.includes(route))).toEqual([]);
});

test("an address matches one row, and a route's internal path is not an address", () => {
  for (const { address } of publicAddresses) {
    const found = publicAddresses.filter((row) => row.address === address);
    expect([address, found.length]).toEqual([address, 1]);
  }
  for (const path of [
    "/releases/csv",
    "/counts/csv",
    "/counts/json",
    "/counts/xlsx",
    "/counts/excel.csv",
    "/charts/gender/svg",
    "/problem",
    "/cards/x.png",
  ])
    expect([path, findAddress(path, false)]).toEqual([path, undefined]);
});

test("a page's file has its own folder inside, and the page's address with an extension outside", () => {
  expect(routePath("/releases.csv")).toBe("/releases/csv");
  expect(routePath("/releases.excel.csv")).toBe("/releases/excel.csv");
  expect(routePath("/releases/12.json")).toBe("/releases/12/json");
  expect(routePath("/charts/gender.svg")).toBe("/charts/gender/svg");
  expect(routePath("/feed/releases.xml")).toBe("/feed/releases/xml");
  expect(routePath("")).toBe("");
});

test("an address with a number or an id accepts only well-formed values", () => {
  expect(findAddress("/releases/12", false)?.address).toBe("/releases/[number]");
  expect(findAddress("/counts/fp-detained-2026-01-05.json", false)?.address).toBe("/counts/[id].json");
  expect(findAddress("/cards/site.square.png", false)?.route).toBe("cards/[card]/png");
  for (const path of ["/releases/x", "/releases/99999999999", "/counts/a.b", "/cards/siteXsquare.png"])
    expect([path, findAddress(path, false)]).toEqual([path, undefined]);
});

test("addresses that show records of people are marked as able to name a person; indexed addresses never are", () => {
  const naming = publicAddresses.filter(({ mayName }) => mayName).map(({ address }) => address);
  expect(naming.toSorted()).toEqual([
    "/api/v1/detentions",
    "/api/v1/releases",
    "/corrections",
    "/data/detentions.csv",
    "/data/releases.csv",
    "/detentions",
    "/detentions.csv",
    "/detentions.excel.csv",
    "/detentions.json",
    "/detentions.xlsx",
    "/detentions/[number]",
    "/detentions/[number].json",
    "/releases",
    "/releases.csv",
    "/releases.excel.csv",
    "/releases.json",
    "/releases.xlsx",
    "/releases/[number]",
    "/releases/[number].json",
    "/search",
    "/updates",
  ]);
  expect(publicAddresses.filter(({ mayName, indexed }) => mayName && indexed.length > 0)).toEqual([]);
});
