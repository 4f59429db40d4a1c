import type { APIResponse } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { publicReader } from "@/db/testing/public-reader";
import { refusalAnswer } from "@/domain/exports/error-answer";
import { operations, pathOf } from "@/domain/exports/openapi/operations";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { openAll } from "./open-all";

const server = sharedServer("invented");
let newest = 0;
test.beforeAll(() => {
  const reader = publicReader(server.databasePath);
  newest = reader.view().head;
  reader.close();
});

test("each operation answers exactly as described, now and at every earlier head", async ({ request }) => {
  for (const operation of operations) {
    for (let at = operation.ofHead && operation.id !== "openapi" ? 1 : newest; at <= newest; at += 1) {
      const query = operation.ofHead && operation.id !== "openapi" ? `?at=${at}` : "";
      for (let address: string | null = pathOf(operation) + query; address !== null; ) {
        const answer: APIResponse = await request.get(server.url + address);
        expect(answer.status(), address).toBe(200);
        const body: { next?: string | null } = await answer.json();
        const parsed = operation.answer.safeParse(body);
        expect.soft(parsed.success ? [] : parsed.error.issues, address).toEqual([]);
        address = body.next ?? null;
      }
    }
  }
  const refused = await (await request.get(`${server.url}/api/v1/counts?measure=prisoners`)).json();
  expect(refusalAnswer.safeParse(refused).error?.issues ?? []).toEqual([]);
});

test("each file matches the data package: columns, types, choices, lines and bytes, now and earlier", async ({
  request,
}) => {
  for (const at of [1, server.seeded, newest]) {
    const described = await (await request.get(`${server.url}/data/datapackage.json?at=${at}`)).json();
    expect([described.version, described.resources.length > 4]).toEqual([String(at), true]);
    for (const { name, path, rows, bytes, schema } of described.resources) {
      const { pathname, search } = new URL(path);
      const answer = await request.get(server.url + pathname + search);
      expect(answer.headers()["content-type"]).toContain("charset=utf-8");
      const content = await answer.body();
      const [header = [], ...lines] = parse(content) as string[][];
      expect(header, name).toEqual(schema.fields.map((field: { name: string }) => field.name));
      if (rows !== undefined) expect(lines.length, name).toBe(rows);
      if (bytes !== undefined) expect(content.length, name).toBe(bytes);
      for (const [index, field] of schema.fields.entries()) {
        const wrong = lines.map((line) => line[index] ?? "").filter((cell) => !fits(field, cell));
        expect.soft(wrong, `${name}.${field.name}`).toEqual([]);
      }
    }
  }
});

test("a script on another site can send a preflight and a conditional request and read the ETag; HEAD has the same head and no body", async ({
  request,
}) => {
  for (const path of ["/api/v1/summary", "/api/v1/health", "/data/counts.csv", "/data/datapackage.json"]) {
    const url = server.url + path;
    const headers = { Origin: "https://example.org", "Access-Control-Request-Method": "GET" };
    const preflight = await request.fetch(url, { method: "OPTIONS", headers });
    expect(preflight.status(), path).toBeLessThan(300);
    expect(preflight.headers()["access-control-allow-origin"], path).toBe("*");
    expect(preflight.headers()["access-control-allow-headers"], path).toContain("If-None-Match");
    const got = await request.get(url);
    expect(got.headers()["access-control-allow-origin"], path).toBe("*");
    expect(got.headers()["access-control-expose-headers"], path).toContain("ETag");
    const head = await request.head(url);
    expect([head.status(), (await head.body()).length, head.headers().etag], path).toEqual([
      200,
      0,
      got.headers().etag,
    ]);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the form of an operation leads to the response, at an address without blank fields", async ({ page }) => {
    await page.goto(`${server.url}/es/api`);
    const form = page.locator('form[action="/api/v1/counts"]');
    await form.getByLabel("measure").selectOption("detained");
    await form.getByLabel("limit").fill("3");
    await form.getByRole("button").click();
    await expect(page).toHaveURL(`${server.url}/api/v1/counts?measure=detained&limit=3`);
    expect(JSON.parse((await page.locator("body pre").textContent()) ?? "").items).toHaveLength(3);
  });

  test("the data page has each file with its lines, the permanent link and every column", async ({ page }) => {
    const written = await (await page.request.get(`${server.url}/data/publishers.csv`)).text();
    const lines = String(written.trim().split("\n").length - 1);
    for (const locale of ["es", "en"]) {
      await page.goto(`${server.url}/${locale}/data`);
      await openAll(page);
      await expect(page.getByRole("link", { name: /counts\.csv/ })).toHaveAttribute("href", "/data/counts.csv");
      await expect(page.locator("main")).toContainText(`at=${newest}`);
      const publishers = page.getByRole("row").filter({ hasText: "publishers.csv" }).first();
      await expect(publishers.getByRole("cell").last()).toHaveText(lines);
      await expect(page.getByRole("rowheader", { name: "source_archived_url" })).toBeVisible();
    }
  });
});

/** True if the cell is a value that its column allows. */
function fits(field: { type: string; constraints?: Record<string, unknown> }, cell: string): boolean {
  const { required, enum: choices, pattern } = field.constraints ?? {};
  if (cell === "") return required !== true;
  if (Array.isArray(choices) && !choices.includes(cell)) return false;
  if (typeof pattern === "string" && !new RegExp(`^(?:${pattern})$`).test(cell)) return false;
  if (field.type === "integer") return /^\d+$/.test(cell);
  if (field.type === "boolean") return cell === "0" || cell === "1";
  return field.type !== "date" || /^\d{4}-\d{2}-\d{2}$/.test(cell);
}
