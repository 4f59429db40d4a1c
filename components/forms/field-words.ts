/** What a field is called, what helps to fill it in, and the word that says it may stay blank. */
export type FieldWords = { label: string; hint?: string; optional?: string; placeholder?: string };
