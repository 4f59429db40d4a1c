import fc from "fast-check";
import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { asOfMeanings, measures, qualifiers, stances, standings } from "@/domain/values/vocabulary";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { locales } from "@/messages/locale";
import { noteBeside } from "./caveat";
import { figureOf } from "./figure-of";
import { loggedSentence, quantityOf, sentenceOf } from "./sentence";

const publishers = publishersOf({ ngo: "ngo", political_coalition: "political_coalition", authority: "authority" });
const figure = fc
  .record({
    publisher: fc.constantFrom(...stances),
    measure: fc.constantFrom(...measures),
    value: fc.integer({ min: 0, max: 1_000_000 }),
    qualifier: fc.constantFrom(...qualifiers.filter((each) => each !== "unquantified")),
    asOf: fc.constantFrom("2026-01-05", "2026-01", "2026-01-05?", "2026", "2025-12-XX"),
    since: fc.constantFrom(null, "2026-01-08", "2025-12"),
    part: fc.constantFrom(null, "foreign_or_dual", "home_only"),
    asOfMeans: fc.constantFrom(...asOfMeanings),
    standing: fc.constantFrom(...standings),
  })
  .map(({ part, ...count }) => ({ ...figureOf(countOf(count), publishers), part }));

test("a figure's sentence contains its number, full date, publisher and window, in both languages", () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(...locales), (each, locale) => {
      const sentence = sentenceOf(each, locale);
      expect(sentence).toContain(formatNumber(each.value ?? 0, locale));
      expect(sentence).toContain(formatDate(each.asOf, locale));
      expect(sentence).toContain(each.publisher);
      if (each.since !== null) expect(sentence).toContain(formatDate(each.since, locale));
      expect(sentence).not.toMatch(/[{}]|undefined|null|NaN/);
    }),
  );
});

test("a number is worded as its publisher gave it: exactly, 'at least', or 'more than'", () => {
  const words = {
    es: { exact: "", at_least: "Al menos ", more_than: "Más de ", unquantified: "" },
    en: { exact: "", at_least: "At least ", more_than: "More than ", unquantified: "" },
  };
  fc.assert(
    fc.property(figure, fc.constantFrom(...locales), (each, locale) => {
      const number = formatNumber(each.value ?? 0, locale);
      const quantity = `${words[locale][each.qualifier]}${number}`;
      expect(quantityOf(each, locale)).toBe(quantity);
      expect(sentenceOf(each, locale).startsWith(`${quantity} `)).toBe(true);
    }),
  );
});

test("what an authority announced in words has no number in its sentence, and not 0", () => {
  const count = { publisher: "authority", measure: "released", value: null, qualifier: "unquantified" } as const;
  for (const locale of locales) {
    const sentence = sentenceOf(figureOf(countOf(count), publishers), locale);
    expect(sentence.replace(formatDate("2026-01-05", locale), "")).not.toMatch(/\d/);
  }
});

test("the sentence says that only the day of publication is known, if that is so", () => {
  const published = figureOf(countOf({ publisher: "ngo", asOfMeans: "published" }), publishers);
  expect(sentenceOf(published, "es")).toBe("806 presos políticos, según ngo, cifra publicada el 5 de enero de 2026.");
  expect(sentenceOf(published, "en")).toBe("806 political prisoners, according to ngo, published on 5 January 2026.");
});

test("the sentence of a contradicted figure says so and contains its note", () => {
  const note = { noteEs: "Rebajado a 896.", noteEn: "Lowered to 896." };
  const count = countOf({ publisher: "authority", value: 897, standing: "contradicted", ...note });
  const contradicted = figureOf(count, publishers);
  expect(sentenceOf(contradicted, "es")).toMatch(
    / \(ya no vigente: la misma fuente dio otra cifra\)\. Rebajado a 896\.$/,
  );
  expect(sentenceOf(contradicted, "en")).toMatch(
    / \(no longer upheld: the same source gave another figure\)\. Lowered to 896\.$/,
  );
  expect(noteBeside(contradicted, "es")).toBe("");
});

test("a window given only in words is part of the sentence; any other note stands beside it", () => {
  const count = { publisher: "authority", noteEs: "Desde finales de 2025.", noteEn: "Since late 2025." };
  const inWords = figureOf(countOf({ ...count, measure: "released" }), publishers);
  expect(sentenceOf(inWords, "en")).toMatch(/ \(since an unstated date\).+\. Since late 2025\.$/);
  expect(noteBeside(inWords, "en")).toBe("");
  const dated = figureOf(countOf({ ...count, measure: "released", since: "2025-12-25" }), publishers);
  const stock = figureOf(countOf(count), publishers);
  for (const each of [dated, stock]) {
    expect(sentenceOf(each, "en")).not.toContain("late 2025");
    expect(noteBeside(each, "en")).toBe("Since late 2025.");
  }
});

test("a flow without a start says that none was stated; a stock has no window", () => {
  const flow = figureOf(countOf({ publisher: "ngo", measure: "released" }), publishers);
  expect(sentenceOf(flow, "en")).toContain("since an unstated date");
  expect(sentenceOf({ ...flow, measure: "detained" }, "en")).toBe(
    "806 political prisoners, according to ngo, as of 5 January 2026.",
  );
});

test("a derived figure says that it is derived, in both languages", () => {
  const home = { ...figureOf(countOf({ publisher: "ngo" }), publishers), part: "home_only" as const };
  expect(sentenceOf(home, "es")).toContain("(solo nacionales)");
  expect(sentenceOf(home, "en")).toContain("(Nationals only)");
  const demonym = { demonymEs: "venezolanos", demonymEn: "Venezuelans" };
  expect(sentenceOf({ ...home, demonym }, "es")).toContain("(solo venezolanos)");
  expect(sentenceOf({ ...home, demonym }, "en")).toContain("(Venezuelans only)");
});

test("our own log's sentence contains number, window, last day and population, and has a singular for one person", () => {
  const logged = { verification: "verified", since: "2026-01-08", asOf: "2026-03-09" } as const;
  expect(loggedSentence({ ...logged, persons: 1, population: "foreign_or_dual" }, "es")).toBe(
    "1 excarcelación de personas extranjeras o con doble nacionalidad verificada desde el 8 de enero de 2026, registrada aquí una por una, hasta el 9 de marzo de 2026.",
  );
  expect(loggedSentence({ ...logged, persons: 11_000, asOf: null }, "en")).toBe(
    "11,000 releases verified since 8 January 2026, logged here one by one.",
  );
});

test("the sentence of a figure under review says so before its full stop, and changes in nothing else", () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(...locales), (each, locale) => {
      const marked = sentenceOf({ ...each, underReview: true }, locale);
      const mark = { es: " (cifra en revisión).", en: " (figure under review)." }[locale];
      expect(marked).toBe(sentenceOf(each, locale).replace(/\.$/, mark));
    }),
  );
});

test("a figure of a single day says that day once, and an earlier start remains a window", () => {
  const tally = countOf({
    measure: "released",
    since: "2026-02-04",
    asOf: "2026-02-04",
    asOfMeans: "cutoff",
    value: 22,
  });
  const sentence = (count: typeof tally, locale: "es" | "en") => sentenceOf(figureOf(count, publishers), locale);
  expect(sentence(tally, "es")).toBe("22 excarcelaciones el 4 de febrero de 2026, según lead.");
  expect(sentence(tally, "en")).toBe("22 releases on 4 February 2026, according to lead.");
  expect(sentence({ ...tally, asOfMeans: "published" }, "es")).toBe(
    "22 excarcelaciones el 4 de febrero de 2026, según lead, cifra publicada el 4 de febrero de 2026.",
  );
  expect(sentence({ ...tally, since: "2026-02-03" }, "es")).toContain("desde el 3 de febrero de 2026");
  expect(sentence({ ...tally, since: "2026-02", asOf: "2026-02" }, "es")).toContain("desde febrero de 2026");
});
