import fc from "fast-check";
import { expect, test } from "vitest";
import { problemSentence } from "@/domain/wording/problem-sentence";
import { countsQuery } from "./counts-query";
import { dashboardQuery, plainQuery } from "./page-queries";
import { parseQuery } from "./parse-query";
import { releaseListQuery, releasesQuery } from "./releases-query";

const refusal = (schema: Parameters<typeof parseQuery>[0], query: string) => {
  const parsed = parseQuery(schema, new URLSearchParams(query));
  return parsed.ok ? "accepted" : `${parsed.problem.code} ${parsed.problem.parameter}`;
};

test.each(["x", "constructor", "toString", "hasOwnProperty", "__proto__", "At", "at ", "😀", "\u0000"])(
  "the parameter %j is unknown and refused, whatever its value",
  (name) => {
    for (const schema of [countsQuery, releasesQuery, dashboardQuery, releaseListQuery, plainQuery]) {
      expect(refusal(schema, new URLSearchParams([[name, "1"]]).toString())).toBe(`unknown ${name}`);
    }
  },
);

test("a repeated parameter is refused, even with the same value", () => {
  expect(refusal(countsQuery, "limit=5&limit=5")).toBe("given_twice limit");
  expect(refusal(countsQuery, "limit=5&limit=6")).toBe("given_twice limit");
  expect(refusal(countsQuery, "__proto__=5&__proto__=6")).toBe("given_twice __proto__");
});

test("two versions at once are refused, because one of them would be ignored", () => {
  expect(refusal(plainQuery, "at=2&known=2026-05-05")).toBe("at_and_known known");
  expect(refusal(releasesQuery, "known=2026-05-05&at=2")).toBe("at_and_known known");
  expect(refusal(plainQuery, "known=2026-05-05")).toBe("accepted");
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-13-01",
  "2026-1-1",
  "2026-01",
  "26-01-01",
  "2026-01-08 ",
  "+2026-01-08",
  "",
])("%j is not a date", (date) => {
  for (const name of ["known", "from", "to"]) {
    expect(refusal(releasesQuery, new URLSearchParams([[name, date]]).toString())).toBe(`date_invalid ${name}`);
  }
  expect(refusal(dashboardQuery, new URLSearchParams([["on", date]]).toString())).toBe("date_invalid on");
});

test.each(["0", "-1", "1.5", "1e3", "0x10", " 1", "99999999999999999999", "1000000001", "NaN", "Infinity", "", "١"])(
  "%j is not a head",
  (number) => expect(refusal(plainQuery, new URLSearchParams([["at", number]]).toString())).toBe("number_invalid at"),
);

test("a page holds 1 to 500 items", () => {
  expect(refusal(countsQuery, "limit=1")).toBe("accepted");
  expect(refusal(countsQuery, "limit=500")).toBe("accepted");
  expect(refusal(countsQuery, "limit=501")).toBe("number_invalid limit");
  expect(refusal(countsQuery, "limit=0")).toBe("number_invalid limit");
  expect(parseQuery(countsQuery, new URLSearchParams())).toMatchObject({ ok: true, query: { limit: 100 } });
});

test.each([
  "CO",
  "CO+VE",
  "CO%2BVE",
  "ES%2B?",
  "ES?",
  "?",
  "only-CO",
  "only-foreign_or_dual",
  "foreign_or_dual",
  "home_only",
])("%s is accepted as a nationality filter", (code) =>
  expect(refusal(releasesQuery, `nationality=${code}`)).toBe("accepted"),
);

test.each([
  "VE+CO",
  "XX",
  "co",
  "CO+CO",
  "CO+VE+ES+IT",
  "CO++VE",
  "+",
  "all",
  "CO'--",
  "only-",
  "only-XX",
  "only-CO+VE",
])("%s is not a nationality", (code) =>
  expect(refusal(releasesQuery, `nationality=${code}`)).toBe("nationality_invalid nationality"),
);

test("an empty filter from a form counts as absent; an address with an empty filter is wrong", () => {
  const empty = new URLSearchParams("from=&to=&nationality=&kind=&place=&verification=");
  expect(parseQuery(releaseListQuery, empty, true)).toEqual({
    ok: true,
    query: { page: 1, sort: "newest" },
  });
  expect(parseQuery(releasesQuery, empty).ok).toBe(false);
});

const rubbish = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("' OR 1=1 --", "<script>alert(1)</script>", "\u202e", "\u0000", "x".repeat(100_000), "null", "[]"),
);
const names = fc.constantFrom(
  ...["at", "known", "from", "to", "nationality", "kind", "place", "verification", "publisher", "measure", "after"],
  ...["limit", "page", "period", "on", "constructor", "__proto__"],
);

test("every address is either parsed, or refused with the parameter's name, in both languages", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, rubbish), { maxLength: 4 }), (pairs) => {
      const params = new URLSearchParams(pairs);
      for (const schema of [countsQuery, releasesQuery, dashboardQuery, releaseListQuery, plainQuery]) {
        const parsed = parseQuery(schema, params);
        if (parsed.ok) continue;
        expect(params.has(parsed.problem.parameter)).toBe(true);
        for (const locale of ["es", "en"] as const) {
          expect(problemSentence(parsed.problem, locale)).toContain(parsed.problem.parameter);
        }
      }
    }),
  );
});
