import { expect, test } from "vitest";
import { clockDoubt, isWrittenInDoubt } from "./clock-doubt";

const at = (instant: string) => new Date(instant);
const trusted = "2026-02-04T12:00:00.000Z";

test.each([
  ["a day later", "2026-02-05T12:00:00.000Z", {}],
  ["a day and a millisecond later", "2026-02-05T12:00:00.001Z", { jumpedFrom: trusted }],
  ["a day earlier", "2026-02-03T12:00:00.000Z", {}],
  ["a day and a millisecond earlier", "2026-02-03T11:59:59.999Z", { jumpedFrom: trusted }],
  ["400 days later", "2027-03-11T12:00:00.000Z", { jumpedFrom: trusted }],
])("%s than the last trusted time, the clock is in doubt or not", (_when, now, doubt) => {
  expect(clockDoubt({ trusted, newest: null }, at(now))).toEqual(doubt);
});

test("a change of five minutes ahead is accepted, and a later one is reported", () => {
  const newest = "2026-02-04T12:05:00.000Z";
  expect(clockDoubt({ trusted: null, newest }, at(trusted))).toEqual({});
  expect(clockDoubt({ trusted: null, newest }, at("2026-02-04T11:59:59.999Z"))).toEqual({ newestAhead: newest });
});

test("a new ledger has no time to compare with", () => {
  expect(clockDoubt({ trusted: null, newest: null }, at(trusted))).toEqual({});
});

test.each(["person.withdraw", "group.hide", "person.erase", "reason.erase", "person.consent_revoke", "user.lock"])(
  "%s protects people, so it is written while the clock is in doubt",
  (action) => expect(isWrittenInDoubt(action)).toBe(true),
);

test.each(["user.link", "user.password", "user.second_factor_reset"])(
  "%s lets an admin in who confirms the clock, so it is written while the clock is in doubt",
  (action) => expect(isWrittenInDoubt(action)).toBe(true),
);

test.each(["release.record", "count.save", "person.publish", "person.restore", "setting.revise", "import.apply"])(
  "%s waits for a confirmed clock",
  (action) => expect(isWrittenInDoubt(action)).toBe(false),
);
