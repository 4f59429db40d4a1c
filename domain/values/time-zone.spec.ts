import { expect, test } from "vitest";
import { timeZoneOf } from "./time-zone";

test("a time zone is an IANA name, in any case; offsets and rubbish are none", () => {
  expect(timeZoneOf("America/Caracas")).toBe("America/Caracas");
  expect(timeZoneOf("america/caracas")).toBe("America/Caracas");
  expect(timeZoneOf("UTC")).toBe("UTC");
  for (const text of ["", "Caracas", "-04:00", "America/Nowhere", "../etc"]) expect(timeZoneOf(text)).toBeUndefined();
});
