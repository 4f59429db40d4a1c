import { z } from "zod";
import { timeTravel } from "@/domain/values/parameters";

/** Maximum length of a search text; a full name with a place is shorter. */
export const longestSearch = 100;

/** What to search for. Without a text the page shows only the form. */
export const searchQuery = z.strictObject({
  ...timeTravel,
  q: z.string().max(longestSearch, "text_too_long").optional(),
});
