import { z } from "zod";

/** Code of a category, or id of a facility. */
export const categoryCode = z.string().regex(/^[A-Za-z0-9_+?-]{1,60}$/, "category_invalid");
