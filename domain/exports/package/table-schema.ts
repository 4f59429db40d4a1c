import { translator } from "@/messages/translator";
import { columnsOf, type DataFile } from "./data-files";

/**
 * Returns a file's columns as a Table Schema, https://datapackage.org/standard/table-schema/ (version 2). A blank means
 * not published.
 */
export function tableSchema(file: DataFile) {
  const { primaryKey, points = {} } = file;
  const foreignKeys = Object.entries(points).map(([fields, resource]) => ({
    fields: [fields],
    reference: { resource, fields: ["id"] },
  }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columnsOf(file).map(({ meaning, ...column }) => ({
      ...column,
      description: translator("en")(`meaning.${meaning}`),
      description_es: translator("es")(`meaning.${meaning}`),
    })),
    missingValues: [""],
    ...(primaryKey !== undefined && { primaryKey: [primaryKey] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
