/** `npm run pictures`: takes new pictures for the handbook. */
import { enter } from "./boot/enter.mjs";

enter("../test/renew-pictures.ts");
