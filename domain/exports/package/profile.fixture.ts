/**
 * The standard's requirements on a Data Package with CSV files, as JSON Schema. Written from the text of
 * https://datapackage.org/standard/ (version 2), for the properties used here.
 */
const words = { type: "string", minLength: 1 };
const webPath = { type: "string", pattern: "^https?://" };
const noConstraint = { required: { type: "boolean" }, unique: { type: "boolean" } };

const licences = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    anyOf: [{ required: ["name"] }, { required: ["path"] }],
    properties: { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, title: words, path: webPath },
  },
};

const choices = { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } };
const pattern = { type: "string", format: "regex" };

const field = {
  type: "object",
  required: ["name", "type", "description", "description_es"],
  properties: { name: words, description: words, description_es: words },
  oneOf: [
    typed("string", { ...noConstraint, enum: choices, pattern }, { format: { enum: ["default", "email", "uri"] } }),
    typed("integer", { ...noConstraint, minimum: { type: "integer" } }),
    typed("boolean", { required: { type: "boolean" } }),
    typed("date", noConstraint),
    typed("list", { required: { type: "boolean" } }, { delimiter: { type: "string", minLength: 1, maxLength: 1 } }),
  ],
};

const names = { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } };

const schema = {
  type: "object",
  required: ["$schema", "fields"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: { type: "array", minItems: 1, items: field },
    missingValues: { type: "array", items: { type: "string" } },
    primaryKey: names,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        properties: {
          fields: names,
          reference: { type: "object", required: ["fields"], properties: { resource: words, fields: names } },
        },
      },
    },
  },
};

const resource = {
  type: "object",
  required: ["name", "path", "schema"],
  properties: {
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    path: webPath,
    type: { const: "table" },
    title: words,
    description: words,
    format: words,
    mediatype: { type: "string", pattern: "^.+/.+$" },
    encoding: words,
    bytes: { type: "integer", minimum: 0 },
    dialect: {
      type: "object",
      properties: { header: { type: "boolean" }, delimiter: { type: "string", maxLength: 1 }, lineTerminator: words },
      additionalProperties: false,
    },
    licenses: licences,
    schema,
  },
};

export const dataPackageProfile = {
  type: "object",
  required: ["resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    id: words,
    title: words,
    description: words,
    homepage: { type: "string", format: "uri" },
    version: words,
    created: { type: "string", format: "date-time" },
    keywords: names,
    licenses: licences,
    contributors: {
      type: "array",
      minItems: 1,
      items: { type: "object", minProperties: 1, properties: { title: words, path: webPath, roles: names } },
    },
    sources: {
      type: "array",
      items: { type: "object", minProperties: 1, properties: { title: words, path: webPath } },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
};

/** Returns a field of a type, with only the constraints and options that the type accepts. */
function typed(type: string, constraints: object, options: object = {}) {
  return {
    properties: {
      type: { const: type },
      constraints: { type: "object", properties: constraints, additionalProperties: false },
      name: {},
      description: {},
      description_es: {},
      ...options,
    },
    additionalProperties: false,
  };
}
