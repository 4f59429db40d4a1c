/** The source of a picture, in the reader's language. */
export type Imprint = {
  /** Name of the instance: "Vigilia". */
  site: string;
  /** "Versión 12 (9f2c81d0), 4 de mayo de 2026". */
  version: string;
  /** Permanent address of the content, at its head. */
  address: string;
};
