import fc from "fast-check";
import { expect, test } from "vitest";
import type { Encoding } from "@/domain/imports/reading";
import { decodeText } from "./decode-text";
import { readBytes, tableIn } from "./files.fixture";
import { encoded } from "./workbook.fixture";

const oneByte: Encoding[] = ["windows-1252", "cp850", "macintosh"];
const list = "Nombres;Apellidos;Cédula\nMaría;Núñez Ñandú;V-1\nÁngel;Peña Güipe;V-2\n";

test.each(oneByte)("names with accents are read from %s without a question, in any case", (encoding) => {
  for (const text of [list, list.toUpperCase(), list.toLowerCase()]) {
    expect(decodeText(encoded(text, encoding))).toMatchObject({ text, encoding, isSure: true });
  }
});

const names = [
  "María",
  "Núñez",
  "PEÑA",
  "Ángel",
  "ÍÑIGO",
  "José",
  "RAÚL",
  "Güipe",
  "Begoña",
  "Óscar",
  "ñáñez",
  "García",
];

test("no list of Spanish names is silently read in a wrong encoding", () => {
  const texts = fc.array(fc.constantFrom(...names, "Ana", "Nº 3", "Caracas – Tocorón", "«Casa»"), { minLength: 1 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...oneByte), (words, encoding) => {
      const text = `Nombre;Lugar\n${words.join("\n")}\n`;
      if (encoded(text, encoding).includes(63)) return;
      const read = decodeText(encoded(text, encoding));
      expect(!read.isSure || read.text === text).toBe(true);
    }),
  );
});

test("most single names are read without a question", () => {
  const read = oneByte.flatMap((encoding) => names.map((name) => decodeText(encoded(`Nombre\n${name}`, encoding))));
  expect(read.filter(({ isSure }) => !isSure).length).toBeLessThan(read.length / 3);
});

test("a damaged letter names its line, and each encoding shows how that line would read", () => {
  const bytes = Buffer.concat([
    Buffer.from("Nombre;Lugar\nMaría;Tocorón\nPe"),
    Buffer.from([0xf1]),
    Buffer.from("a;x\n"),
  ]);
  const { facts } = readBytes(bytes);
  expect(facts.asks).toEqual(["encoding"]);
  expect(facts.previews.map(({ encoding }) => encoding)).toContain("windows-1252");
  expect(facts.previews[0]).toMatchObject({
    encoding: "utf-8-mixed",
    lines: [{ line: 3, text: "Peña;x" }, { line: 2 }],
  });
  expect(facts.previews[1]).toMatchObject({
    encoding: "utf-8",
    lines: [
      { line: 3, text: "Pe\ufffda;x" },
      { line: 2, text: "María;Tocorón" },
    ],
    unreadable: [3],
  });
  expect(tableIn(bytes, { encoding: "utf-8" })?.rows.map(({ unread }) => unread)).toEqual([undefined, [0]]);
});

test("letters that an earlier program already lost are unread cells, and the file is not asked about", () => {
  const { facts, table } = readBytes("Nombre;Lugar\nMar\ufffda;Tocorón\n");
  expect([facts.asks, table?.rows[0]?.unread]).toEqual([[], [0]]);
  expect(facts.previews[0]?.unreadable).toEqual([2]);
});

test("a text that was saved as UTF-8 twice is read as it was before", () => {
  const twice = Buffer.from(new TextDecoder("latin1").decode(Buffer.from("Nombre;Lugar\nIñigo María;Tocorón\n")));
  expect(decodeText(twice)).toMatchObject({ encoding: "utf-8-twice", text: "Nombre;Lugar\nIñigo María;Tocorón\n" });
});

test.each(["utf-16le", "utf-16be"] as const)("%s is recognised without a byte order mark", (encoding) => {
  const little = Buffer.from(list, "utf16le");
  const bytes = encoding === "utf-16le" ? little : Buffer.from(little).swap16();
  expect(decodeText(bytes)).toMatchObject({ encoding, text: list, isSure: true });
});

test("the user's encoding wins over the likeliest, and a text without accents has no choice", () => {
  expect(tableIn(encoded(list, "cp850"), { encoding: "windows-1252" })?.headers).toEqual([
    "Nombres",
    "Apellidos",
    "C‚dula",
  ]);
  expect(readBytes("Nombre;Lugar\nAna;x\n").facts.previews).toEqual([]);
});
