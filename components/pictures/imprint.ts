/** What a picture says of the ledger that it comes from, in the reader's language. */
export type Imprint = {
  /** Name of the instance: "Vigilia". */
  site: string;
  /** "Versión 12 (9f2c81d0), 4 de mayo de 2026". */
  version: string;
  /** The permanent address of what is shown, frozen at its head. */
  address: string;
};
