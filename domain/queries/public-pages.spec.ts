import { expect, test } from "vitest";
import { innerPath, isKept, mayName, switchedPath } from "./public-pages";

const pathOf = (search: string, path = "") => switchedPath(path, new URLSearchParams(search));

test("the dashboard's switches are few pages, whatever is left blank", () => {
  expect(pathOf("nationality=home_only&period=all")).toBe("/switched/home_only.all");
  expect(pathOf("period=all")).toBe("/switched/all.all");
  expect(pathOf("nationality=&period=all")).toBe("/switched/all.all");
});

test("an address with anything else in its query is no switch", () => {
  for (const search of [
    "at=1&period=all",
    "known=2026-05-09",
    "on=2026-01-09",
    "nationality=CO",
    "period=all&period=all",
  ]) {
    expect(pathOf(search)).toBeUndefined();
  }
  expect(pathOf("nationality=home_only", "/releases")).toBeUndefined();
});

test("a file of a page has a folder of its own inside, and the address of the page with an end outside", () => {
  expect(innerPath("/releases.csv")).toBe("/releases/csv");
  expect(innerPath("/releases/12.json")).toBe("/releases/12/json");
  expect(innerPath("/charts/gender.svg")).toBe("/charts/gender/svg");
  expect(innerPath("/feed/releases.xml")).toBe("/feed/releases.xml");
  expect(innerPath("")).toBe("");
});

test("plain pages and pictures are kept until the head moves; queries and files of data are not", () => {
  const kept = (path: string, query = "") => isKept(path, new URLSearchParams(query));
  expect([kept(""), kept("/releases"), kept("/charts/gender.svg"), kept("/charts/gender.png", "at=3")]).toEqual(
    Array(4).fill(true),
  );
  expect(kept("/cards/dashboard.png", "known=")).toBe(true);
  expect([kept("", "at=3"), kept("/releases.csv"), kept("/charts/gender.svg", "at=3")]).toEqual(Array(3).fill(false));
});

test("pages with records or names may name someone, pages of figures may not, and an unknown page may", () => {
  const naming = [
    "/releases",
    "/releases/7",
    "/releases.csv",
    "/detentions",
    "/detentions/7",
    "/corrections",
    "/updates",
  ];
  for (const path of [...naming, "/feed/releases.xml", "/feed/corrections.xml", "/nowhere"]) {
    expect([path, mayName(path)]).toEqual([path, true]);
  }
  for (const path of ["", "/counts", "/counts/c1", "/charts", "/charts/gender", "/embed/gender", "/about", "/known"]) {
    expect([path, mayName(path)]).toEqual([path, false]);
  }
});
