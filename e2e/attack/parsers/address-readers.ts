import fc from "fast-check";
import type { z } from "zod";
import { parseQuery } from "@/domain/addresses/parse-query";
import { findAddress, publicAddresses, routePath } from "@/domain/addresses/public-addresses";
import { readAddress } from "@/domain/addresses/read-address";
import { recordKey, writtenKey } from "@/domain/addresses/record-key";
import { filteredLists, filterFields, filterOf, savableFilterOf } from "@/domain/inputs/list-filter";
import { viewOf, writtenView } from "@/domain/view/view";
import { preferredLocale } from "@/messages/preferred-locale";
import { bodyLimit } from "@/server/body-limits";
import { chooseEncoding } from "@/server/encodings";
import { requestHost } from "@/server/request-host";
import { fitting } from "./fitting";
import { hostileText, hostileWord } from "./hostile-text";
import { each, parser, same } from "./parser";

/** Node accepts request lines and headers of up to 16 KB. */
const long = hostileText(16_000);
const parts: Record<string, fc.Arbitrary<string>> = {
  number: fc.oneof(fc.nat().map(String), hostileWord),
  id: fc.oneof(fc.constantFrom("foro-penal-2026-01-08", "x"), hostileWord),
  page: fc.oneof(fc.constantFrom("dashboard", "site.square"), hostileWord),
};
const path: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...publicAddresses), fc.record(parts), fc.constantFrom("/es", "/en", "", "/fr", "/ES"))
  .map(([row, given, locale]) => {
    const filled = row.address.replace(/\[(\w+)\]/g, (_, name: string) => given[name] ?? "");
    return (row.atRoot ? "" : locale) + filled;
  });
const word = fc.oneof(hostileWord, hostileWord.map(encodeURIComponentOf));
const search = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom("at", "known", "q", "page", "from", "_rsc"), word), word), { maxLength: 5 })
  .map((given) => given.map((pair) => pair.join("=")).join("&"));

/** Addresses on the request line: public ones with wrong parameters, of the staff, and any text. */
export const target: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(path, search).map(([before, behind]) => (behind ? `${before}?${behind}` : before)),
  fc.tuple(fc.constantFrom("/es/desk", "/api/desk", "/_next/static", "/.."), long).map((both) => both.join("/")),
  long.map((text) => `/${text}`),
  long,
);

/** The parameters of an address that mostly fit its schema, as a browser sends them. */
export function queryFor(schema: z.ZodType): fc.Arbitrary<URLSearchParams> {
  return fitting(schema).map((given) => {
    if (typeof given !== "object" || given === null) return new URLSearchParams([["q", textOf(given)]]);
    const pairs = Object.entries(given).flatMap(([name, value]) => [value].flat().map((one) => [name, textOf(one)]));
    return new URLSearchParams(pairs.map(([name = "", value = ""]) => [name, value]));
  });
}

const schemas = [...new Set(publicAddresses.map(({ query }) => query))];
const query = fc.constantFrom(...schemas).chain((schema) => fc.tuple(fc.constant(schema), queryFor(schema)));

/** Readers of addresses, parameters and headers. */
export const addressReaders = {
  ...each(long, {
    ...{ routePath, bodyLimit, chooseEncoding, preferredLocale },
    findAddress: (text) => [findAddress(text, true), findAddress(text, false)],
    requestHost: (text) =>
      requestHost({ headers: { host: text, "x-forwarded-host": text, "x-forwarded-proto": text } }),
    filterOf: (text) => {
      for (const list of filteredLists) {
        const given = Object.fromEntries(filterFields[list].map((name) => [name, text]));
        filterOf(list, given);
        savableFilterOf(list, given);
      }
    },
  }),
  readAddress: parser(target, (text) => {
    const read = readAddress(text);
    if (read.kind !== "public" || read.requested.target.length > 16_000) return;
    // The canonical parameters mean the same.
    const { row, locale, path, target } = read.requested;
    const cut = target.indexOf("?");
    const again = readAddress(`${locale ? `/${locale}` : ""}${path}${cut === -1 ? "" : target.slice(cut)}`);
    same([row.address, read.query], again.kind === "public" ? [again.requested.row.address, again.query] : again);
  }),
  parseQuery: parser(query, ([schema, params]) => [parseQuery(schema, params), parseQuery(schema, params, true)]),
  recordKey: parser(fc.oneof(fc.constantFrom("2026-03-09.12", "unknown.1"), long), (text) => {
    const read = recordKey.safeParse(text);
    if (read.success) same(read.data, recordKey.parse(writtenKey(read.data)));
  }),
  viewOf: parser(
    fc.oneof(
      long,
      fc.tuple(fc.nat(), fc.nat()).map(([head, at]) => writtenView({ head, at, day: "2026-03-09" }, "9f2c81d0")),
    ),
    viewOf,
    (error) => error instanceof Error && error.message.startsWith("not a view"),
  ),
};

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, (_, inner) => plain(inner)) ?? "");
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function encodeURIComponentOf(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
