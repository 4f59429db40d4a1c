import type { AccessKey } from "@/domain/access/may";
import type { RecordState } from "@/domain/access/row";
import type { Entry } from "./entries";
import type { World } from "./world";

/** One address to call, and the state of what it shows, as `domain/access` names it. */
export type Example = { path: string; state?: RecordState; fields?: Record<string, string> };

/**
 * Returns an address for each state of an entry. Everything that belongs to somebody belongs to `owner`, so other
 * sessions meet it in the state `others`. Throws for an address with a parameter that no example is known for.
 */
export function examplesOf({ key, form, address, row }: Entry, world: World): Example[] {
  const path = filled(address, world);
  const special = specialOf(key, address, world);
  if (special) return special;
  const query = queryOf(key, world);
  // What forms do to things of others is in the cases of states.
  const state = row.refuses?.others && form !== "action" ? { state: "others" as const } : {};
  return [{ path: path + query, ...state }];
}

function filled(address: string, world: World): string {
  const { person, group, source, filter, upload, longChange, list, proposal, change } = world;
  const parts: Record<string, string | number | undefined> = {
    "/[locale]": "es",
    "/people/[id]": person.id,
    "/groups/[id]": group.id,
    "/counts/[id]": world.count,
    "/places/[id]": world.place,
    "/publishers/[id]": "foro-penal",
    "/sources/[id]": source,
    "/filters/[id]": filter,
    "/factors/[id]": world.factor,
    "/import/[id]": upload,
    "/jobs/[id]": longChange,
    "/list/job/[id]": list,
    "/proposals/[id]": proposal,
    "/users/[id]": 1,
    "/history/[type]/[id]": `person/${world.released.id}`,
    "/restore/[version]": 1,
    "/withdraw/[type]/[id]": `person/${world.released.id}`,
    "/return/[type]/[id]": `person/${world.waiting.id}`,
    "/undo/[change]": change,
    "/erase-reason/[change]": change,
    "/list/[change]": world.listed,
    "/unfinished/[kind]": "own_drafts",
    "/evidence/[evidence]": world.evidence,
    "/evidence/[source]/[evidence]": `${source}/${world.evidence}`,
  };
  let path = address;
  for (const [part, value] of Object.entries(parts).sort(([one], [two]) => two.length - one.length)) {
    path = path.replace(part, `${part.slice(0, part.indexOf("[") - 1)}/${value}`);
  }
  if (path.includes("[")) throw new Error(`no example for ${address}`);
  return path;
}

/** Parameters without which a page has nothing to show. */
function queryOf(key: AccessKey, { released, waiting }: World): string {
  const queries: Partial<Record<AccessKey, string>> = {
    "page.desk.review.approve": `?item=person:${waiting.id}:${waiting.version}`,
    "page.desk.filters.new": "?list=people&query=situation%3Ddetained",
    "page.desk.withdraw": `?release=${released.id}`,
    "page.desk.bulk.done": "?again=publish",
    "page.desk.bulk": `?list=people&action=place&id=${released.id}`,
    "file.people_search": "?q=Marcadora",
    "file.sources_search": "?q=ejemplo",
  };
  return queries[key] ?? "";
}

function specialOf(key: AccessKey, address: string, world: World): Example[] | undefined {
  // The kept person of a merge has two versions; the released one has a detention.
  if (key === "page.desk.history.restore") return [{ path: `/es/desk/history/person/${world.kept.id}/restore/1` }];
  if (key === "page.desk.person.event")
    return [{ path: `/es/desk/people/${world.released.id}/event?spell=${world.detention}` }];
  if (key === "page.desk.unfinished") {
    return (["own_drafts", "to_review"] as const).map((kind) => ({
      path: `/es/desk/unfinished/${kind}`,
      ...(kind === "to_review" && { state: kind }),
    }));
  }
  if (key === "person.export" || key === "release.export") {
    const path = filled(address, world);
    return [{ path }, { path, state: "others", fields: { proposal: String(world.approved) } }];
  }
  if (key === "file.evidence" || key === "file.evidence_original") {
    const at = (source: string, id: number) => address.replace("[source]", source).replace("[evidence]", String(id));
    return [
      { path: at(world.source, world.evidence) },
      { path: at(world.hiddenSource, world.hiddenEvidence), state: "withdrawn" },
    ];
  }
  return undefined;
}
