/** The terms that the page about the data defines, in its order. Their texts are the messages `definition.…`. */
export const definitions = [
  "detained",
  "released",
  "died_in_custody",
  "foreign_or_dual",
  "logged",
  "verified",
  "stock_and_flow",
  "drawn",
  "unknown",
] as const;
