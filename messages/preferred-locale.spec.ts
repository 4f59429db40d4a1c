import { expect, test } from "vitest";
import { preferredLocale } from "./preferred-locale";

test.each([
  ["en-GB,en;q=0.9,es;q=0.8", "en"],
  ["es-VE", "es"],
  ["fr, en;q=0.2, es;q=0.7", "es"],
  ["en;q=0, *", "es"],
  ["de-DE", "es"],
  ["", "es"],
  [null, "es"],
])("%s is answered in %s", (header, locale) => expect(preferredLocale(header)).toBe(locale));
