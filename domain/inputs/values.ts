/** The texts that a form sends, by the dotted names of its fields: `parts.0.nationality`. */
export type Values = Record<string, string>;
