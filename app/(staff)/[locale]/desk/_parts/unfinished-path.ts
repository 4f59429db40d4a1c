import type { UnfinishedKind } from "@/domain/unfinished/unfinished-kinds";

/** Kinds whose own page shows exactly what the home page counts. */
const pages: Partial<Record<UnfinishedKind, string>> = {
  to_review: "desk/review",
  batch: "desk/releases/new",
  group_open: "desk/groups?open=1",
  duplicate: "desk/people/duplicates",
};

/** The page that shows the unfinished things of a kind. */
export function unfinishedPath(kind: UnfinishedKind): string {
  return pages[kind] ?? `desk/unfinished/${kind}`;
}
