import { licence } from "@/domain/charts/footer";
import type { PublisherRow } from "@/domain/projection/rows";
import { address, type Edition, frozenAddress } from "@/domain/view/edition";
import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type DataFile, dataFiles, pathOfFile } from "./data-files";
import { tableSchema } from "./table-schema";

/** The size of a file at a head, known without writing it: lines after the first, and bytes. */
export type Size = { rows?: number; bytes?: number };

export type Described = {
  edition: Edition;
  /** Permanent id of the data at this head, whatever the address. */
  id: string;
  homeCountry: string;
  /** Instant of the head, by the hour; RFC 3339. */
  created: string;
  publishers: readonly PublisherRow[];
  sizes: Partial<Record<DataFile["name"], Size>>;
  /** The sentence of the newest figure, in English. */
  sentence: string;
};

const licences = [
  {
    name: "CC-BY-4.0",
    title: licence,
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
];

/**
 * Returns the files of the ledger at a head as a Data Package, https://datapackage.org/standard/data-package/ (version
 * 2). Its addresses are frozen at the head, so the numbers of lines and bytes stay correct. `rows`, `description_es`
 * and `head_hash` are our extensions, which the standard allows.
 */
export function dataPackage({ edition, id, homeCountry, created, publishers, sizes, sentence }: Described) {
  const t = translator("en");
  const country = countryName(homeCountry, "en");
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `vigilia-${homeCountry.toLowerCase()}`,
    id,
    title: t("dataset.name", { title: edition.title.en, country }),
    ...inBoth((locale) =>
      translator(locale)("dataset.description", { sentence: locale === "en" ? sentence : "" }).trim(),
    ),
    homepage: address(edition, "/en/data"),
    version: String(edition.head),
    head_hash: edition.hash,
    created,
    keywords: (["detained", "released", "rights"] as const).map((word) => t(`dataset.keywords.${word}`)),
    licenses: licences,
    contributors: [{ title: edition.title.en, path: edition.origin, roles: ["publisher"] }],
    sources: publishers.map(({ nameEn, url }) => ({ title: nameEn, ...(url !== null && { path: url }) })),
    resources: dataFiles.map((file) => ({
      name: file.name,
      type: "table",
      title: t(`file.${file.name}.title`),
      ...inBoth((locale) => translator(locale)(`file.${file.name}.lead`)),
      path: frozenAddress(edition, pathOfFile(file)),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { header: true, delimiter: ",", lineTerminator: "\r\n" },
      licenses: licences,
      ...sizes[file.name],
      schema: tableSchema(file),
    })),
  };
}

/** Returns a description in English, where the standard expects it, and also in Spanish. */
function inBoth(tell: (locale: Locale) => string) {
  return { description: tell("en"), description_es: tell("es") };
}
