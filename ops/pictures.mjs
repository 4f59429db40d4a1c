/** `npm run pictures`: takes the handbook's pictures anew. */
import { enter } from "./boot/enter.mjs";

enter("../test/renew-pictures.ts");
