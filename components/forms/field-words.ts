/** Texts of a field: label, hint, and the word for "optional". */
export type FieldWords = { label: string; hint?: string; optional?: string; placeholder?: string };
