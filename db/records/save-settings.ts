import { changeDetailsOf } from "@/db/changes/change-of";
import { findPublisher } from "@/db/changes/publisher";
import { writeChange } from "@/db/changes/write-change";
import type { Actor, Decision, Draft, Outcome, Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { SettingsInput } from "@/domain/inputs/settings";
import { settingKeys } from "@/domain/values/settings";
import { settingsVersion } from "./settings-versions";

/**
 * Saves the given settings in one change. Unchanged settings are not written. Refuses with `stale` if one of them was
 * written since the version that the form was opened on.
 */
export function saveSettings(db: Db, actor: Actor, input: SettingsInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("setting.revise", input), now, (tx) => decide(tx, input));
}

function decide(tx: Tx, input: SettingsInput): Decision {
  const keys = settingKeys.filter((key) => input[key] !== undefined);
  const version = settingsVersion(tx, keys);
  if (input.version !== undefined && input.version !== version) return { ok: false, problems: [{ code: "stale" }] };
  const problems = [...homeProblems(tx, input), ...publisherProblems(tx, input)];
  if (problems.length > 0) return { ok: false, problems };
  const current = readSettings(tx);
  const drafts = keys.flatMap((id): Draft[] => {
    const base = findDocument(tx, "setting", id)?.version ?? 0;
    // A setting that was never written holds its default, and writing the default again changes nothing.
    if (base === 0 && input[id] === current[id]) return [];
    return [{ document: { type: "setting", id, facts: { value: String(input[id]) }, identity: {} }, base }];
  });
  return { ok: true, drafts };
}

/** What the public sees of each person depends on the home country, so it is fixed once there is anybody. */
function homeProblems(tx: Tx, { homeCountry }: SettingsInput): Problem[] {
  const isNew = homeCountry !== undefined && homeCountry !== readSettings(tx).homeCountry;
  return isNew && hasPeople(tx) ? [{ code: "home_country_fixed", field: "homeCountry" }] : [];
}

/** True if the ledger holds a person or a group, of whatever publication. */
export function hasPeople(db: Db | Tx): boolean {
  const person = db.select({ id: people.id }).from(people).limit(1).get();
  return person !== undefined || db.select({ id: groups.id }).from(groups).limit(1).get() !== undefined;
}

function publisherProblems(tx: Tx, { leadPublisher }: SettingsInput): Problem[] {
  if (leadPublisher === undefined || leadPublisher === readSettings(tx).leadPublisher) return [];
  const known = findPublisher(tx, leadPublisher);
  return known?.id === leadPublisher ? [] : [{ code: "publisher_unknown", field: "leadPublisher" }];
}
