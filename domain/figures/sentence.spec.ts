import fc from "fast-check";
import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { measures, qualifiers, stances } from "@/domain/values/vocabulary";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { locales } from "@/messages/locale";
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

test("'at least' is used only for an NGO's count, never for a derived figure or another publisher", () => {
  fc.assert(
    fc.property(figure, (each) => {
      const said = { es: /^al menos/i.test(sentenceOf(each, "es")), en: /^at least/i.test(sentenceOf(each, "en")) };
      const isOurs = each.stance === "ngo" && each.qualifier === "exact" && each.part !== "home_only";
      expect(said).toEqual({ es: isOurs, en: isOurs });
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

test("'more than' is kept as published", () => {
  const more = { value: 600, qualifier: "more_than" } as const;
  expect(quantityOf(more, "es", true)).toBe("Más de 600");
  expect(quantityOf(more, "en", true)).toBe("More than 600");
});

test("a flow without a start says that none was stated; a stock has no window", () => {
  const flow = figureOf(countOf({ publisher: "ngo", measure: "released" }), publishers);
  expect(sentenceOf(flow, "en")).toContain("starting date not stated");
  expect(sentenceOf({ ...flow, measure: "detained" }, "en")).toBe(
    "At least 806 political prisoners, according to ngo, as of 5 January 2026.",
  );
});

test("a derived figure says that it is derived, in both languages", () => {
  const home = { ...figureOf(countOf({ publisher: "ngo" }), publishers), part: "home_only" as const };
  expect(sentenceOf(home, "es")).toContain("(solo nacionales; cálculo de Vigilia)");
  expect(sentenceOf(home, "en")).toContain("(Nationals only; calculated by Vigilia)");
  const demonym = { demonymEs: "venezolanos", demonymEn: "Venezuelans" };
  expect(sentenceOf({ ...home, demonym }, "es")).toContain("(solo venezolanos; cálculo de Vigilia)");
  expect(sentenceOf({ ...home, demonym }, "en")).toContain("(Venezuelans only; calculated by Vigilia)");
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
