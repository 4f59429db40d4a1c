import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { refusalAnswer } from "@/domain/exports/error-answer";
import { locales } from "@/messages/locale";
import { openApiDocument } from "./openapi-document";
import { exampleOf } from "./openapi-examples";
import { listParameters } from "./openapi-parameters";
import { operations, pathOf } from "./operations";
import { answerSchemas, type Schema } from "./schemas";

test("the document is valid OpenAPI 3.1, and each of its references resolves", async () => {
  const document = JSON.parse(JSON.stringify(openApiDocument("1.0.0")));
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect([validator.version, document.openapi]).toEqual(["3.1", "3.1.1"]);
  for (const [, reference = ""] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = reference.split("/").reduce((node, key) => node?.[key], document);
    expect(found, reference).toBeDefined();
  }
});

test("the document describes every route of the API, and no other", () => {
  const folder = path.join(process.cwd(), "app/api/v1");
  const routes = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "route.ts")));
  expect(Object.keys(openApiDocument("1.0.0").paths).toSorted()).toEqual(
    routes.map((name) => `/api/v1/${name}`).toSorted(),
  );
});

test("every field of an answer and every parameter is explained, in both languages", () => {
  for (const locale of locales) {
    const unexplained = Object.entries(answerSchemas(locale)).flatMap(([name, schema]) => withoutMeaning(schema, name));
    // OpenAPI itself defines the content of the document about the API.
    expect(unexplained).toEqual(["OpenapiAnswer.openapi"]);
    for (const operation of operations) {
      for (const { name, meaning } of listParameters(operation, locale)) expect(meaning, name).not.toBe("");
    }
  }
});

test("numbers, days, choices and defaults of a parameter are described as such", () => {
  const counts = operations.find(({ id }) => id === "counts");
  const parameters = counts ? listParameters(counts, "en") : [];
  const schemaOf = (name: string) => parameters.find((each) => each.name === name)?.schema;
  expect(schemaOf("limit")).toEqual({ type: "integer", minimum: 1, maximum: 500, default: 100 });
  expect(schemaOf("at")).toEqual({ type: "integer", minimum: 1, maximum: 1_000_000_000 });
  expect(schemaOf("from")).toEqual({ type: "string", format: "date" });
  expect(schemaOf("measure")?.enum).toContain("detained");
});

test("every example matches its own schema, and every example of a parameter is an accepted value", () => {
  for (const operation of operations) {
    const example = exampleOf(operation.id);
    if (example !== undefined) expect(operation.answer.parse(example)).toEqual(example);
    for (const { name, example: value } of listParameters(operation, "en")) {
      if (value !== undefined) expect(() => operation.query.parse({ [name]: String(value) }), name).not.toThrow();
    }
  }
  expect(refusalAnswer.parse(exampleOf("refusal"))).toEqual(exampleOf("refusal"));
  expect(operations.filter(({ id }) => exampleOf(id) === undefined).map(pathOf)).toEqual(["/api/v1/openapi.json"]);
});

/** Returns the fields of a schema, at any depth, without a meaning. */
function withoutMeaning(schema: Schema, name: string): string[] {
  const inner = [schema, schema.items, ...(schema.anyOf ?? [])] as (Schema | undefined)[];
  return inner.flatMap((each) =>
    Object.entries(each?.properties ?? {}).flatMap(([key, field]) => {
      const { description } = field as Schema;
      const own = description ? [] : [`${name}.${key}`];
      return [...own, ...withoutMeaning(field as Schema, `${name}.${key}`)];
    }),
  );
}
