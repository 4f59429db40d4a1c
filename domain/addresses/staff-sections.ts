/** Sections of the staff, below the language: they render dynamically and check who is there themselves. */
export const staffSections = ["login", "setup", "desk", "admin", "account"];
