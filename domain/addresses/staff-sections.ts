/** Staff sections below the language. They render dynamically and check the user themselves. */
export const staffSections = ["login", "setup", "desk", "admin", "account", "confirm", "lock"];
