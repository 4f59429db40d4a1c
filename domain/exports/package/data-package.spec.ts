import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import type { Edition } from "@/domain/view/edition";
import en from "@/messages/en.json" with { type: "json" };
import { locales } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { columnsOf, dataFiles } from "./data-files";
import { dataPackage } from "./data-package";
import { dataPackageProfile } from "./profile.fixture";

const edition: Edition = {
  head: 42,
  hash: "9f2c81d0".repeat(8),
  day: "2031-04-07",
  title: { es: "Vigilia Ejemplo", en: "Vigilia Example" },
  origin: "https://vigilia.example",
};
const id = "urn:uuid:5f2d8a10-6c1e-8b3a-9d4e-0a1b2c3d4e5f";
const publishers = [
  {
    id: "a",
    nameEs: "Uno",
    nameEn: "One",
    shortEs: "U",
    shortEn: "O",
    stance: "ngo" as const,
    url: null,
    mergedInto: null,
  },
  {
    id: "b",
    nameEs: "Dos",
    nameEn: "Two",
    shortEs: "D",
    shortEn: "T",
    stance: "ngo" as const,
    url: "https://b.example/",
    mergedInto: null,
  },
];
const made = () =>
  JSON.parse(
    JSON.stringify(
      dataPackage({
        edition,
        id,
        homeCountry: "VE",
        created: "2031-04-07T18:00:00Z",
        publishers,
        sizes: { counts: { rows: 239 }, publishers: { rows: 2, bytes: 180 } },
        sentence: "A sentence.",
      }),
    ),
  );

test("the package is valid by the standard, and a wrong one is not", () => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  formats.default(ajv);
  const isValid = ajv.compile(dataPackageProfile);
  const described = made();
  expect(isValid(described) ? [] : isValid.errors).toEqual([]);
  described.resources[0].schema.fields[0].type = "text";
  expect(isValid(described)).toBe(false);
});

test("the package has the permanent id of the data, not an address, as its id", () => expect(made().id).toBe(id));

test("the package names head, licence and sources, and each file's address is frozen at the head", () => {
  const described = made();
  expect([described.version, described.head_hash, described.licenses[0].name]).toEqual([
    "42",
    edition.hash,
    "CC-BY-4.0",
  ]);
  expect(described.sources).toEqual([{ title: "One" }, { title: "Two", path: "https://b.example/" }]);
  for (const { name, path: address, licenses } of described.resources) {
    expect([address, licenses]).toEqual([`https://vigilia.example/data/${name}.csv?at=42`, described.licenses]);
  }
  expect(described.resources[0].rows).toBe(239);
});

test("every file below /data is in the package, and no other", () => {
  const folder = path.join(process.cwd(), "app/data");
  const routes = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "route.ts")));
  const files = routes.filter((name) => name.endsWith(".csv")).map((name) => name.replace(".csv", ""));
  expect(dataFiles.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

test("every column of every file is in the dictionary, nothing else is, and both languages explain it", () => {
  for (const file of dataFiles) {
    expect(Object.keys(file.dictionary).toSorted(), file.name).toEqual([...file.columns].toSorted());
    for (const { name, meaning } of columnsOf(file)) {
      const texts = locales.map((locale) => translator(locale)(`meaning.${meaning}`));
      expect(new Set(texts).size, `${file.name} ${name}`).toBe(2);
    }
  }
  expect(Object.keys(en.file).toSorted()).toEqual(dataFiles.map(({ name }) => name).toSorted());
});

test("a column that refers to another file refers to its key", () => {
  for (const { points = {}, columns } of dataFiles) {
    for (const [column, target] of Object.entries(points)) {
      expect(columns).toContain(column);
      expect(dataFiles.find(({ name }) => name === target)?.primaryKey).toBe("id");
    }
  }
});
