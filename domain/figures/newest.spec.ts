import { expect, test } from "vitest";
import { cellOf, countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { newsOf } from "./newest";
import { newestReleaseSentence, nothingNewSentence } from "./news-sentence";
import type { Ledger } from "./summary";

const settings = { ...defaultSettings, leadPublisher: "lead", stalenessDays: 21 };
const publishers = publishersOf({ lead: "ngo", other: "ngo", power: "authority" });
const today = "2026-03-10";
const newsWith = (given: Partial<Pick<Ledger, "counts" | "cells">>, day = today) =>
  newsOf({ counts: [], cells: [], publishers, settings, ...given }, null, day);
const released = (asOf: string, given: Parameters<typeof countOf>[0] = {}) =>
  countOf({ measure: "released", since: "2026-01-08", value: 95, asOf, ...given });
const movement = (persons: number) => [
  { dimension: "movement_since_previous", category: "released", value: persons } as const,
];

test("the newest release is of any publisher, a printed movement, or our own log: whichever date is newest", () => {
  const counts = [released("2026-03-05", { publisher: "other" }), released("2026-03-01")];
  expect(newsWith({ counts }).release).toMatchObject({ from: "figure", figure: { publisher: "other" } });
  const bulletin = countOf({ asOf: "2026-03-06", parts: movement(34) });
  expect(newsWith({ counts: [...counts, bulletin] }).release).toMatchObject({ from: "movement", persons: 34 });
  const cells = [cellOf({ day: "2026-03-07", persons: 2 }), cellOf({ day: "2026-03-07", nationality: "CO" })];
  expect(newsWith({ counts: [...counts, bulletin], cells }).release).toEqual({
    from: "log",
    logged: { day: "2026-03-07", persons: 3, verification: "verified" },
  });
});

test("a release announced in words counts, and a figure or movement of 0 does not", () => {
  const words = released("2026-03-05", { publisher: "power", value: null, qualifier: "unquantified" });
  const none = [released("2026-03-08", { value: 0 }), countOf({ asOf: "2026-03-09", parts: movement(0) })];
  expect(newsWith({ counts: [words, ...none] }).release).toMatchObject({ figure: { value: null } });
  expect(newsWith({ counts: none }).release).toBeNull();
});

test("a contradicted figure is not news", () => {
  const counts = [released("2026-03-08", { standing: "contradicted" }), released("2026-03-01")];
  expect(newsWith({ counts }).release).toMatchObject({ figure: { asOf: "2026-03-01" } });
});

test("of our own log, refuted and hidden people are no release, and a year does not outdate a day", () => {
  const cells = [
    cellOf({ day: "2026-03-09", verification: "refuted" }),
    { ...cellOf({ day: "2026-03-09" }), day: null },
    cellOf({ day: "2026", persons: 7 }),
    cellOf({ day: "2026-03-04", verification: "announced", persons: 9 }),
    cellOf({ day: "2026-03-04", persons: 2 }),
  ];
  expect(newsWith({ cells }).release).toEqual({
    from: "log",
    logged: { day: "2026-03-04", persons: 2, verification: "verified" },
  });
});

test("a release of six days ago is of this week, of seven days ago it is not, and without any there is none", () => {
  const noneOn = (day: string) => newsWith({ counts: [released("2026-03-04")] }, day).noneThisWeek;
  expect([noneOn("2026-03-04"), noneOn("2026-03-10"), noneOn("2026-03-11")]).toEqual([false, false, true]);
  expect(newsWith({}).noneThisWeek).toBe(true);
});

test("the newest figure is of any measure and publisher, and is not repeated if it is the release", () => {
  const stock = countOf({ asOf: "2026-03-01" });
  const amnesty = countOf({ asOf: "2026-03-03", measure: "amnestied", publisher: "power" });
  expect(newsWith({ counts: [amnesty, stock] }).count).toMatchObject({ measure: "amnestied", asOf: "2026-03-03" });
  expect(newsWith({ counts: [stock, released("2026-03-02")] }).count).toBeNull();
});

test("the age of the newest figure is stated on the day after the limit", () => {
  const staleOn = (day: string) => newsWith({ counts: [countOf({ asOf: "2026-03-01" })] }, day).staleDays;
  expect([staleOn("2026-03-22"), staleOn("2026-03-23")]).toEqual([null, 22]);
  expect(newsWith({}).staleDays).toBeNull();
});

test("each sentence has its date and its source, and our own log only documents an event", () => {
  const sentence = (given: Parameters<typeof newsWith>[0], locale: "es" | "en") => {
    const { release } = newsWith(given);
    return release && newestReleaseSentence(release, locale);
  };
  const bulletin = { counts: [countOf({ asOf: "2026-03-06", parts: movement(1) })] };
  expect(sentence(bulletin, "es")).toBe(
    "1 excarcelación desde su balance anterior, según lead, al 6 de marzo de 2026.",
  );
  expect(sentence(bulletin, "en")).toBe("1 release since its previous count, according to lead, as of 6 March 2026.");
  const day = { cells: [cellOf({ day: "2026-03-04", persons: 5 })] };
  expect(sentence(day, "es")).toBe("Vigilia ha documentado 5 excarcelaciones verificadas del 4 de marzo de 2026.");
  expect(sentence(day, "en")).toBe("Vigilia has documented 5 verified releases on 4 March 2026.");
  const month = { cells: [cellOf({ day: "2026-02", verification: "reported" })] };
  expect(sentence(month, "es")).toBe("Vigilia ha documentado 1 excarcelación reportada de febrero de 2026.");
  expect(sentence(month, "en")).toBe("Vigilia has documented 1 reported release in February 2026.");
});

test("nothing new is said of releases, of figures, or of both", () => {
  expect(nothingNewSentence({ noneThisWeek: true, staleDays: 30 }, "es")).toBe(
    "No se conoce ninguna excarcelación en los últimos siete días. Sin cifras nuevas desde hace 30 días.",
  );
  expect(nothingNewSentence({ noneThisWeek: false, staleDays: 30 }, "en")).toBe("No new figure in 30 days.");
  expect(nothingNewSentence({ noneThisWeek: false, staleDays: null }, "en")).toBeNull();
});
