import { expect, test } from "vitest";
import { auditFilter, auditParameters } from "./audit-filter";

test("civil days become instants of the ledger's time zone, and the last day is included", () => {
  const { filter } = auditFilter({ from: "4/2/2026", to: "2026-02-04", actor: "user:1" }, "America/Caracas");
  expect(filter).toEqual({
    actor: "user:1",
    action: undefined,
    from: "2026-02-04T04:00:00Z",
    before: "2026-02-05T04:00:00Z",
  });
});

test("a month filters all of its days, and a date that cannot be read filters nothing and is named", () => {
  const month = auditFilter({ from: "2026-01", to: "2026-01" }, "UTC").filter;
  expect([month.from, month.before]).toEqual(["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"]);
  expect(auditFilter({ from: "mañana", to: "" }, "UTC")).toMatchObject({
    filter: { from: undefined },
    unread: ["from"],
  });
});

test("the address of the next page keeps the filter and no other parameter", () => {
  expect(String(auditParameters({ action: "person.erase", from: " ", x: "1" }))).toBe("action=person.erase");
});
