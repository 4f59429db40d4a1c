/** What is told of the API as a whole, on its page and in its description for machines. */
export const chapters = ["empty", "paging", "versions", "caching", "errors", "limits"] as const;
