import fc from "fast-check";
import { readItem } from "@/domain/records/layout-items";
import { addressKey } from "@/domain/values/address-key";
import {
  combinationOf,
  countriesOf,
  isCombination,
  isCountry,
  secondOf,
  soleNationality,
} from "@/domain/values/combination";
import { isDay } from "@/domain/values/day";
import { federalEntitiesOf, federalEntityName, isFederalEntity } from "@/domain/values/federal-entities";
import { foldSounds, foldText } from "@/domain/values/fold-text";
import { isPartialDay, spanOf } from "@/domain/values/partial-day";
import { below, rowOf } from "@/domain/values/problem-fields";
import { inFours, readRecoveryCode } from "@/domain/values/recovery-code";
import { searchKey } from "@/domain/values/search-key";
import { searchText } from "@/domain/values/search-text";
import { shareOf, shareText } from "@/domain/values/share";
import { shortAddress } from "@/domain/values/short-address";
import { slugOf } from "@/domain/values/slug-of";
import { timeZoneOf } from "@/domain/values/time-zone";
import { isUnstatedPlace } from "@/domain/values/unstated-places";
import { readEnvironment } from "@/ops/environment";
import { hostileText, hostileWord } from "./hostile-text";
import { each, parser, same } from "./parser";

const text = hostileText(4000);
const digits = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }));
/** Dates in EDTF, of which some exist. */
const edtf = fc.tuple(digits, fc.constantFrom("", "?", "~", "%", "/", "..")).map(([[year, month, day], mark]) => {
  const two = (number: number) => (number === 40 ? "XX" : String(number).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`.slice(0, year % 3 === 0 ? 7 : 10) + mark;
});
const variables = [
  ...["PORT", "HOST", "VIGILIA_DATABASE", "VIGILIA_SECRETS", "VIGILIA_URL", "VIGILIA_DESK_URL", "HOME_COUNTRY"],
  ...["LEAD_PUBLISHER", "BASE_DATE", "VIGILIA_PAGE_CACHE_MB"],
];
const setting = fc.oneof(
  fc.constantFrom("3000", "https://ejemplo.test", "http://localhost:1", "2026-01-08"),
  hostileWord,
);

/** Readers of single values: dates, codes, web addresses, settings of the instance. */
export const valueReaders = {
  ...each(text, {
    ...{ addressKey, isCountry, soleNationality, federalEntitiesOf, federalEntityName, isFederalEntity, foldText },
    ...{ foldSounds, searchKey, searchText, shareOf, shortAddress, timeZoneOf, isUnstatedPlace },
    ...{ isDay, readItem },
    rowOf: (field) => rowOf("rows", { field }),
    below: (path) => below(path, [{ field: path }]),
    slugOf: (name) => slugOf(name, "blank", () => false),
    readRecoveryCode: (typed) => {
      const read = readRecoveryCode(typed);
      same(read, readRecoveryCode(inFours(read, "-")));
    },
    isCombination: (code) => {
      if (isCombination(code)) same(code, combinationOf(countriesOf(code), secondOf(code)));
    },
  }),
  isPartialDay: parser(fc.oneof(edtf, text), (date) => {
    if (!isPartialDay(date)) return;
    const { from, to } = spanOf(date);
    if (!isDay(from) || !isDay(to) || from > to) throw new Error(`${date} means ${from} to ${to}`);
  }),
  shareText: parser(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 9, max: 9 })), ([taken, of]) =>
    same(taken / of, shareOf(shareText(taken / of))),
  ),
  readEnvironment: parser(
    fc.dictionary(fc.oneof(fc.constantFrom(...variables), hostileWord), setting, { maxKeys: 8 }),
    (env) => readEnvironment(env),
    (error) => error instanceof Error && /^[A-Z_]+: debe ser .+ \/ must be .+\.$/s.test(error.message),
  ),
};
