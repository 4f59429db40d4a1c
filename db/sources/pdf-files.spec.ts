import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document } from "@/db/testing/evidence-files";
import { temporaryPath } from "@/db/testing/temporary-path";
import { examineFile } from "./examine-file";

const cases = join(import.meta.dirname, "cases");
const readCase = (name: string) => readFileSync(join(cases, name));
const accepted = { ok: true, mediaType: "application/pdf", shown: null };
const refused = (code: string) => ({ ok: false, code });
const text = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

async function examine(content: Buffer | string) {
  const path = temporaryPath();
  writeFileSync(path, content);
  return examineFile(path);
}

const openCases = readdirSync(cases).filter((name) => !name.startsWith("pdf-password"));
const closedCases = readdirSync(cases).filter((name) => name.startsWith("pdf-password"));

test("the folder has documents of both kinds", () => {
  expect(openCases.length).toBeGreaterThanOrEqual(12);
  expect(closedCases).toHaveLength(5);
});

test.each(openCases)("%s, which readers open without a password, is accepted", async (name) =>
  expect(await examine(readCase(name))).toEqual(accepted),
);

test.each(closedCases)("%s, which readers open with a password only, is refused as such", async (name) =>
  expect(await examine(readCase(name))).toEqual(refused("evidence_password")),
);

test("a document that opens with a certificate only is refused as such", async () => {
  const locked = document.toString().replace("/Size 3", "/Size 3/Encrypt<</Filter/Adobe.PubSec/V 4>>");
  expect(await examine(locked)).toEqual(refused("evidence_password"));
});

test("a document whose encryption cannot be read is accepted, because nothing proves that it stays closed", async () => {
  for (const encryption of ["/Encrypt 9 0 R", "/Encrypt<</Filter/Standard/R 6>>", "/Encrypt<<>>"]) {
    expect(await examine(document.toString().replace("/Size 3", `/Size 3${encryption}`)), encryption).toEqual(accepted);
  }
});

const crOnly = Buffer.from(document.toString("latin1").replaceAll("\n", "\r"), "latin1");
const update = text(document, "3 0 obj<</Type/Metadata>>endobj\nxref\n3 1\n0000000300 00000 n \n");
const updated = text(update, "trailer<</Size 4/Root 1 0 R/Prev 106>>\nstartxref\n280\n%%EOF\n");

test.each([
  ["after white space", text("\r\n\r\n", document)],
  ["after 1,000 bytes of something else", text("x".repeat(1000), document)],
  ["after the headers of a saved response", text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", document)],
  ["with CR line ends", crOnly],
  ["with CR LF line ends", Buffer.from(document.toString("latin1").replaceAll("\n", "\r\n"), "latin1")],
  ["followed by 3,000 zeros", text(document, Buffer.alloc(3000))],
  ["followed by 5,000,000 zeros", text(document, Buffer.alloc(5_000_000))],
  ["followed by comments", text(document, "%firmado\n%% otra línea\n")],
  ["followed by what a mail server added", text(document, "\n\n--\nEnviado desde mi teléfono\n<!-- object -->")],
  ["with the end mark twice", text(document, "%%EOF\n")],
  [
    "with comments around its offset",
    document.toString().replace("startxref\n106\n", "startxref %a\n%b\n106 %c\n%%d\n"),
  ],
  ["with an update", updated],
  ["with an update after padding", text(document, Buffer.alloc(3000), updated.subarray(document.length))],
  ["with zeros between offset and end mark", text(document.subarray(0, -7), Buffer.alloc(100), "%%EOF")],
] as [string, Buffer | string][])("a document %s is accepted", async (_, content) =>
  expect(await examine(content)).toEqual(accepted),
);

const linearized = readCase("pdf-linearized.pdf");
const firstEnd = linearized.indexOf("%%EOF") + "%%EOF\n".length;

test.each([
  ["in the middle", document.subarray(0, 120)],
  ["before its offset", document.subarray(0, -20)],
  ["before its end mark", document.subarray(0, -7)],
  ["within its end mark", document.subarray(0, -3)],
  ["and filled up with zeros", text(document.subarray(0, -20), Buffer.alloc(3000))],
  ["within an update", update],
  ["after the first of two end marks", linearized.subarray(0, firstEnd)],
  ["after the first of two end marks, within the objects", linearized.subarray(0, firstEnd + 60)],
  ["after its header", "%PDF-1.7\n"],
] as [string, Buffer | string][])("a document that breaks off %s is refused as cut off", async (_, content) =>
  expect(await examine(content)).toEqual(refused("evidence_cut")),
);

test("a web page saved as a PDF, and a download of zeros, are refused as what they are", async () => {
  expect(await examine("<!DOCTYPE html><html><body>Inicie sesión</body></html>")).toEqual(refused("evidence_web_page"));
  expect(await examine(Buffer.alloc(4000))).toEqual(refused("evidence_empty"));
});

test("the largest document takes under two seconds, also one made to be slow", async () => {
  const size = 20 * 1024 * 1024;
  const end = document.subarray(-20);
  for (const filling of ["startxref", "startxref 1 %", "1 ", "/Encrypt 1 0 R ", "/Encrypt x", "/ID[(", "1 0 obj "]) {
    const content = text("%PDF-1.7\n/Encrypt 1 0 R ", Buffer.alloc(size - 1000, filling), end);
    const began = performance.now();
    expect(await examine(content), filling).toEqual(accepted);
    expect(performance.now() - began, filling).toBeLessThan(2000);
  }
});
