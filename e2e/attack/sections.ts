import { faults } from "./faults";
import { generated } from "./generated";
import { peers } from "./peers";
import type { Section } from "./section";
import { sqlmap } from "./sqlmap";
import { strings } from "./strings";
import { wapiti } from "./wapiti";

/** The sections of `npm run attack`, by the word that chooses one. */
export const sections: Record<string, Section> = { faults, peers, strings, generated, wapiti, sqlmap };
