import { licence } from "@/domain/charts/footer";
import { translator } from "@/messages/translator";
import { chapters } from "./chapters";
import { exampleOf } from "./openapi-examples";
import { listParameters } from "./openapi-parameters";
import { answerName, type Operation, operations, pathOf } from "./operations";
import { answerSchemas, referenceTo } from "./schemas";

const t = translator("en");

/**
 * Returns the API as an OpenAPI 3.1 document, https://spec.openapis.org/oas/v3.1.1.html, from the schemas that check
 * its answers. `version` is the software's.
 */
export function openApiDocument(version: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: t("api.name"),
      version,
      summary: t("api.lead"),
      description: chapters
        .map((chapter) => `**${t(`api.${chapter}.title`)}.** ${t(`api.${chapter}.text`)}`)
        .join("\n\n"),
      license: { name: licence, identifier: "CC-BY-4.0" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(operations.map((operation) => [pathOf(operation), { get: described(operation) }])),
    components: { schemas: answerSchemas("en"), headers, responses },
  };
}

function described(operation: Operation) {
  return {
    operationId: operation.id,
    summary: t(`operation.${operation.id}.title`),
    description: t(`operation.${operation.id}.lead`),
    parameters: listParameters(operation, "en").map(({ name, schema, meaning, example }) => ({
      name,
      in: "query",
      description: meaning,
      schema,
      ...(example !== undefined && { example }),
    })),
    responses: {
      200: {
        description: t("api.response.ok"),
        headers: operation.ofHead ? { ETag: use("ETag"), "Cache-Control": use("Cache-Control"), ...cors } : cors,
        content: jsonOf(answerName(operation), exampleOf(operation.id)),
      },
      ...(operation.ofHead
        ? { 304: { $ref: "#/components/responses/Unchanged" }, 400: { $ref: "#/components/responses/Refused" } }
        : {}),
      503: operation.ofHead
        ? { $ref: "#/components/responses/Unreadable" }
        : { description: t("api.response.unreadable"), content: jsonOf(answerName(operation)) },
    },
  };
}

function jsonOf(name: string, example?: unknown) {
  return { "application/json": { schema: { $ref: referenceTo(name) }, ...(example !== undefined && { example }) } };
}

function use(header: keyof typeof headers) {
  return { $ref: `#/components/headers/${header}` };
}

const text = { type: "string" };
const headers = {
  ETag: { description: t("api.header.etag"), schema: text },
  "Cache-Control": { description: t("api.header.cache_control"), schema: text },
  "Access-Control-Allow-Origin": { description: t("api.header.cors"), schema: { const: "*" } },
};
const cors = { "Access-Control-Allow-Origin": use("Access-Control-Allow-Origin") };

const responses = {
  Unchanged: { description: t("api.response.unchanged"), headers: { ETag: use("ETag") } },
  Refused: { description: t("api.response.refused"), headers: cors, content: jsonOf("Refusal", exampleOf("refusal")) },
  Unreadable: { description: t("api.response.unreadable"), headers: cors, content: jsonOf("Unreadable") },
};
