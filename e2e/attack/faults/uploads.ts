import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { call } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { newest } from "@/e2e/desk/access/world";
import { formsIn } from "../page-forms";
import { type Attempt, attempt } from "../section";

/** Maximum memory of front door and Next together, in MB, and of a job. */
const largestMemory = 1200;

/** Files that become huge when they are unpacked, or that pretend to be another kind, as evidence and as imports. */
export async function* uploads(target: Target): AsyncGenerator<Attempt> {
  const { server, world, sessions, db } = target;
  const send = async (path: string, name: string, content: Uint8Array) => {
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(content)]), name);
    const headers = { Accept: "application/json" };
    return call({ url: server.url + path, cookie: sessions.owner.cookie, method: "POST", headers, body });
  };
  for (const [name, content] of Object.entries(evidence)) {
    const before = newest(db, "evidence");
    const answer = await send(`/api/desk/evidence?locale=es&source=${world.source}`, name, content());
    const isRefused = answer.status === 422 || answer.status === 413;
    yield attempt(
      `evidence: ${name}`,
      !isRefused && `answered ${answer.status}`,
      newest(db, "evidence") !== before && "it was stored",
      await tired(target),
    );
  }
  const columns = target.entries.find(({ key }) => key === "import.columns")?.action;
  for (const [name, content] of Object.entries(imports)) {
    const answer = await send("/api/desk/imports?locale=es", name, content());
    const state = answer.status === 303 ? await ended(target) : "refused";
    const page = await call({ url: server.url + answer.to, cookie: sessions.owner.cookie });
    const isRead = state === "done" && formsIn(page.body).some((form) => form.action === columns);
    yield attempt(
      `import: ${name}`,
      isRead && "it was read",
      /never/.test(state) && `the job is ${state}`,
      page.body.includes("root:") && "a file of the server",
      await tired(target),
    );
  }
}

/** Waits until the newest job has ended, and returns its state. */
async function ended({ db }: Target): Promise<string> {
  const read = () => db.$client.prepare("SELECT state FROM jobs ORDER BY id DESC LIMIT 1").pluck().get() as string;
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(100))
    if (!/^(?:waiting|running)$/.test(read())) return read();
  return "never at its end";
}

/** Returns how the server suffers: it answers late, or its processes are too large. */
async function tired({ server }: Target): Promise<string | undefined> {
  const began = Date.now();
  const { status } = await fetch(`${server.url}/api/v1/health`);
  if (status !== 200 || Date.now() - began > 2000) return `health answered ${status} after ${Date.now() - began} ms`;
  const memory = memoryOf(server.pid);
  return memory > largestMemory ? `the processes use ${memory} MB` : undefined;
}

/** Returns the memory of a process and its children in MB. */
function memoryOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  return Number(kilobytes) / 1024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
}

const text = (content: string) => () => Buffer.from(content, "latin1");

const evidence: Record<string, () => Uint8Array> = {
  "a picture of 900 million points.png": () => picture(30_000, 30_000),
  "a picture that says it is wider than any.png": () => picture(2_147_483_647, 1, 10),
  "a script in a drawing.svg": text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
  "a page.pdf": text("<!DOCTYPE html><script>alert(1)</script>"),
  "a page with a picture's beginning.gif": text("GIF89a<script>alert(1)</script>"),
  "a program.jpg": text("MZ\u0090\u0000\u0003\u0000"),
  "..%2f..%2fsecrets.json": text("{}"),
  "../../../../tmp/escaped.pdf": text("%PDF-1.4 not a whole document"),
};

const imports: Record<string, () => Uint8Array> = {
  "a sheet of 300 MB.xlsx": () => workbook(Buffer.alloc(300 * 1024 * 1024, "<row><c><v>1</v></c></row>")),
  "a sheet with a billion laughs.xlsx": () => workbook(Buffer.from(laughs())),
  "a sheet that reads a file.xlsx": () =>
    workbook(
      Buffer.from(
        `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
      ),
    ),
  "a zip of nothing.xlsx": () => zipSync({}),
  "no table.csv": () => Buffer.alloc(1024 * 1024, 0),
};

function workbook(sheet: Uint8Array): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const book = `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`;
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  return zipSync({
    "xl/workbook.xml": Buffer.from(book),
    "xl/_rels/workbook.xml.rels": Buffer.from(links),
    "xl/worksheets/sheet1.xml": sheet,
  });
}

function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  return `<!DOCTYPE a [<!ENTITY l0 "ja">${entities.join("")}]><worksheet><sheetData><row><c t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`;
}

/** A PNG with one bit for each point, all of them white. */
function picture(width: number, height: number, bytes = (width / 8 + 1) * height): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const lines = deflateSync(Buffer.alloc(Math.ceil(bytes)));
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))]);
}
