/** The chapters about the API as a whole, on its page and in its machine-readable description. */
export const chapters = ["empty", "paging", "versions", "caching", "errors", "limits"] as const;
