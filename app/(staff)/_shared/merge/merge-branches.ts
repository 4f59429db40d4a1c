/** Branches of the messages about a merge, by the type of the records. */
export const mergeBranches = { facility: "place", publisher: "publisher" } as const;

export type MergeBranch = (typeof mergeBranches)[keyof typeof mergeBranches];
