import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvStream, excelForm } from "./csv-stream";
import { jsonStream } from "./json-stream";

const columns = ["id", "text"];
const start = fc.constantFrom("=1+1", "+58", "-1", "@x", "\t=1", "\r=1", '=HYPERLINK("x")', "=", "+", "-", "@");
const cell = fc.oneof(
  fc.string(),
  fc.tuple(start, fc.string()).map(([a, b]) => a + b),
);
const pages = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });

async function csvOf(given: string[][]) {
  const rows = given.map((page) => page.map((text, index) => ({ id: index + 1, text })));
  const text = await csvStream(columns, rows[Symbol.iterator](), "x.csv").text();
  return { text, read: parse(text, { columns: true }) as { id: string; text: string }[] };
}

test("no cell of a file starts with a character that a spreadsheet would run as a formula, and no text is lost", async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (given) => {
      const { read } = await csvOf(given);
      const cells = given.flat();
      expect(read).toHaveLength(cells.length);
      for (const [index, { text }] of read.entries()) {
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
        expect(text.endsWith(cells[index] ?? "?")).toBe(true);
      }
    }),
  );
});

test.each(["=1+1", "+58", "-1", "@x", "\tx", "\rx"])("%j is written with an apostrophe before it", async (text) => {
  const { read } = await csvOf([[text]]);
  expect(read).toEqual([{ id: "1", text: `'${text}` }]);
});

test("a file has one header line even if it is empty, and its lines end as spreadsheets expect", async () => {
  expect((await csvOf([])).text).toBe("id,text\r\n");
  expect((await csvOf([["a"], ["b", "c"]])).text).toBe("id,text\r\n1,a\r\n1,b\r\n2,c\r\n");
});

test("a file for Excel begins with a mark and separates cells as the reader's region expects; the file for programs has no mark", async () => {
  const bytesOf = async (...form: [ReturnType<typeof excelForm>?]) =>
    Buffer.from(
      await csvStream(columns, [[{ id: 1, text: "ñ; ," }]][Symbol.iterator](), "x.csv", ...form).arrayBuffer(),
    );
  expect((await bytesOf(excelForm("es"))).toString()).toBe('\ufeffid;text\r\n1;"ñ; ,"\r\n');
  expect((await bytesOf(excelForm("en"))).toString()).toBe('\ufeffid,text\r\n1,"ñ; ,"\r\n');
  expect((await bytesOf()).toString()).toBe('id,text\r\n1,"ñ; ,"\r\n');
});

test("a list as JSON is one document with head and licence, whatever number of pages it was written in", async () => {
  const view = { head: 9, at: 7, day: "2026-05-10" };
  await fc.assert(
    fc.asyncProperty(pages, async (given) => {
      const items = given.map((page) => page.map((text) => ({ text })));
      const answer = await jsonStream(view, items[Symbol.iterator](), "x.json").json();
      expect(answer).toEqual({ head: 7, licence: "CC BY 4.0", items: items.flat(), next: null });
    }),
  );
});

test("the page iterator ends when the client disconnects", async () => {
  let ended = false;
  function* endless() {
    try {
      for (;;) yield [{ id: 1, text: "x" }];
    } finally {
      ended = true;
    }
  }
  const reader = csvStream(columns, endless(), "x.csv").body?.getReader();
  await reader?.read();
  await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});
