import { expect, test } from "vitest";
import { switchedPath } from "./public-pages";

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
