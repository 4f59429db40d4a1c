import type { Meaning } from "@/domain/exports/meaning";

/** A column of a file as in Table Schema (https://datapackage.org/standard/table-schema/), with its meaning. */
export type Column = {
  meaning: Meaning;
  type: "string" | "integer" | "boolean" | "date" | "list";
  format?: "uri";
  /** Separator between two items of a list. */
  delimiter?: string;
  constraints?: {
    required?: true;
    unique?: true;
    enum?: readonly string[];
    pattern?: string;
    minimum?: number;
  };
};

export const required = { required: true } as const;
export const key = { required: true, unique: true } as const;

export function text(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return { meaning, type: "string", constraints };
}

/** Returns a column with a number of people, or a permanent number. */
export function whole(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return { meaning, type: "integer", constraints: { ...constraints, minimum: 0 } };
}

/** Dates that may be partial; Table Schema has no type for them. */
const partialDate = "\\d{4}(-(\\d{2}|XX)(-(\\d{2}|XX))?)?[?~%]?";

/** Returns a column with a date that may be partial. */
export function edtf(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return text(meaning, { ...constraints, pattern: partialDate });
}

/** True if the column has dates, whole or partial. */
export function isDated({ type, constraints }: Column): boolean {
  return type === "date" || constraints?.pattern === partialDate;
}

export function day(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return { meaning, type: "date", constraints };
}

export function address(meaning: Meaning): Column {
  return { meaning, type: "string", format: "uri" };
}

/** Returns a column with one of the codes. */
export function code(meaning: Meaning, choices: readonly string[], constraints: Column["constraints"] = {}): Column {
  return text(meaning, { ...constraints, enum: choices });
}
