import type { Meaning } from "@/domain/exports/meaning";

/** A column of a file as Table Schema describes it (https://datapackage.org/standard/table-schema/), with its meaning. */
export type Column = {
  meaning: Meaning;
  type: "string" | "integer" | "boolean" | "date" | "list";
  format?: "uri";
  /** Between two items of a list. */
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

/** A number of people, or a permanent number. */
export function whole(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return { meaning, type: "integer", constraints: { ...constraints, minimum: 0 } };
}

/** A date that may be known in part: Table Schema has no type for it. */
export function edtf(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return text(meaning, { ...constraints, pattern: "\\d{4}(-(\\d{2}|XX)(-(\\d{2}|XX))?)?[?~%]?" });
}

export function day(meaning: Meaning, constraints: Column["constraints"] = {}): Column {
  return { meaning, type: "date", constraints };
}

export function address(meaning: Meaning): Column {
  return { meaning, type: "string", format: "uri" };
}

/** One of the codes. */
export function code(meaning: Meaning, choices: readonly string[], constraints: Column["constraints"] = {}): Column {
  return text(meaning, { ...constraints, enum: choices });
}
