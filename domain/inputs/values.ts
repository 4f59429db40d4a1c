/** The texts that a form sends, by dotted field names: `parts.0.nationality`. */
export type Values = Record<string, string>;
