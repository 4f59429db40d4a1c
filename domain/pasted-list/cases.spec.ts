import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PastedRow } from "./pasted-list";
import { names, of, places, read } from "./read-list.fixture";

const readCase = (name: string, known = places) =>
  read(readFileSync(new URL(`./cases/${name}`, import.meta.url), "utf8"), known);

test("every line of a thread is a person, a heading, a total, a source or a question", () => {
  const { rows, skipped } = readCase("thread-of-names.txt");
  expect(skipped.filter(({ reason }) => reason !== "blank").map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    "1 heading",
    "3 heading",
    "15 heading",
    "24 heading",
    "31 heading",
    "41 heading",
    "47 total",
    "48 tags",
    "49 source",
  ]);
  expect(new Set([...rows, ...skipped].map(({ line }) => line)).size).toBe(50);
  expect(names(of(rows, 8))).toEqual(["Hermógenes Supuesto Rangel"]);
  expect(names(of(rows, 9))).toEqual(["Wilmer José Apócrifo Guédez"]);
  expect(names(of(rows, 13))).toEqual(["PEDRO PABLO IRREAL TOVAR"]);
  expect(names(of(rows, 18))).toEqual(["Crisóstomo Irreal Zambrano"]);
  expect(names(of(rows, 25))).toEqual(["Segismundo Irreal Paz"]);
  expect(names(of(rows, 43))).toEqual(["Ruperto Incierto Mora"]);
  expect([28, 29].map((line) => of(rows, line)[0]?.nationalities)).toEqual([["ES"], ["IT", "VE"]]);
});

test("each line of a thread gets the place of its own heading", () => {
  const { rows } = readCase("thread-of-names.txt");
  const held = (from: number, to: number) => [
    ...new Set(rows.filter(({ line }) => line >= from && line <= to).map(({ facility }) => facility)),
  ];
  expect([held(4, 13), held(16, 22), held(25, 29), held(32, 39), held(42, 46)]).toEqual([
    ["tocoron"],
    ["rodeo-ii"],
    ["yare-iii"],
    ["inof"],
    [null],
  ]);
});

test("house arrest, death and transfer in a thread's lines are not releases", () => {
  const { rows } = readCase("thread-of-names.txt");
  expect(rows.flatMap(({ line, notRelease }) => (notRelease ? [[line, notRelease.what]] : []))).toEqual([
    [19, "house_arrest"],
    [20, "house_arrest"],
    [45, "death"],
    [46, "transfer"],
  ]);
});

test("only the two sisters in one line are a question; unnamed people and unconfirmed releases are marked", () => {
  const { rows, total } = readCase("thread-of-names.txt");
  const marked = (is: (row: PastedRow) => unknown) => rows.flatMap((row) => (is(row) ? [row.line] : []));
  expect(rows.flatMap(({ line, doubt }) => (doubt ? [`${line} ${doubt}`] : []))).toEqual(["39 several", "39 several"]);
  expect(names(of(rows, 39))).toEqual(["Carolina Inventadas Sosa", "Daniela Inventadas Sosa"]);
  expect(marked(({ isUnnamed }) => isUnnamed)).toEqual([37, 38]);
  expect(marked(({ isUnconfirmed }) => isUnconfirmed)).toEqual([42, 43, 44, 45, 46]);
  expect(marked(({ ageGroup }) => ageGroup === "adolescent")).toEqual([7, 10, 37, 38]);
  expect(total).toEqual({ value: 34, line: 47 });
});

test("a thread's lines state the kind of release, military ranks, gender, and where a transfer went", () => {
  const { rows } = readCase("thread-of-names.txt");
  expect(rows.flatMap(({ line, kind }) => (kind ? [`${line} ${kind}`] : []))).toEqual([
    "18 precautionary_measures",
    "22 precautionary_measures",
    "25 full_freedom",
    "26 full_freedom",
  ]);
  expect(rows.flatMap(({ line, sector }) => (sector ? [line] : []))).toEqual([8, 9, 18]);
  expect(rows.filter(({ line }) => line > 31 && line < 40).every(({ gender }) => gender === "female")).toBe(true);
  expect(of(rows, 46)[0]?.destination).toEqual({ place: "Ramo Verde", facility: "ramo-verde" });
});

test("an unknown heading is a question, and its people do not get the place above it", () => {
  const { rows, skipped } = readCase("thread-of-names.txt", places.slice(0, 3));
  expect(skipped.filter(({ reason }) => reason === "unread").map(({ line }) => line)).toEqual([24, 31]);
  const below = rows.filter(({ line }) => line >= 25 && line <= 39);
  expect(new Set(below.map(({ facility, isPlaceUnread }) => `${facility} ${isPlaceUnread}`))).toEqual(
    new Set(["null true"]),
  );
});

test("senders and times of a chat export are not people, and messages around the list are set aside", () => {
  const { rows, skipped } = readCase("whatsapp-export.txt");
  expect(names(rows.filter(({ doubt }) => doubt === null))).toEqual([
    "José Gregorio Ficticio Inventado",
    "Simulada Supuesta Quimera",
  ]);
  expect(skipped.find(({ line }) => line === 3)?.reason).toBe("message");
});

test("two people never become one: several names in a line are separate people or a question", () => {
  const { rows } = readCase("paragraph-of-names.txt");
  expect([1, 2].flatMap((line) => of(rows, line)).every(({ doubt }) => doubt === "several")).toBe(true);
  expect(names(of(rows, 1))).toEqual(["Yordan Ficticio Rojas", "Roynis Inventado Vargas", "Kleiver Supuesto Mora"]);
  expect(names(of(rows, 2))).toEqual([
    "Alí Antonio Ficticio Pérez",
    "Yordan José Inventado Vargas",
    "Daniel Alejandro Supuesto",
    "Henry Luis Quimera",
    "Roynis Daniel Bruma",
  ]);
  expect(names(of(rows, 3))).toEqual(["José Ficticio Rojas", "Luis Inventado Vargas", "Ana Supuesta Mora"]);
  expect(rows.every(({ place }) => place === "")).toBe(true);
});
