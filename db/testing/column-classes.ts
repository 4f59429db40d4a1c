/**
 * What may be known of the values of a column.
 * - `public`: the public side may show it. Only the `published_…` tables are read for visitors.
 * - `named`: shown only at addresses that may name a person, and only while the consent holds.
 * - `private`: text that no response, file or log of the public side may contain, in any form.
 * - `coded`: private, but a code, day or number from a short list, which a search for markers cannot find. The shape of
 *   the projection and the comparison of past views protect it.
 * - `technical`: keys, positions, instants, hashes and states of the machinery, without content.
 */
export type ColumnClass = "public" | "named" | "private" | "coded" | "technical";

type Classes = Partial<Record<ColumnClass, string>>;

const validity = "from_head to_head";
const place = "federal_entity facility";
const span = "day day_from day_to";
const filtered = "nationalities nationality records persons";

/** Every column of every table. A column that is missing here fails `column-classes.spec.ts`. */
const tables: Record<string, Classes> = {
  access_links: { private: "token_hash", technical: "purpose user created_at expires_at" },
  accesses: { technical: "change record_type record_id" },
  backup_keys: { private: "recipient proof", technical: "id created_by created_at confirmed_at" },
  backup_runs: { private: "file", technical: "id at fault bytes sha256 change" },
  batch_lines: { technical: "id batch record_type record_id version release detention" },
  batches: { private: "header", technical: "id owner opened_at closed_at change" },
  change_notes: { private: "data", technical: "change salt" },
  changes: {
    public: "public_reason head hash",
    private: "request_id",
    technical: "id actor action at note_commitment previous_hash approved_by",
  },
  citations: { technical: "id detention release count group position source tier" },
  clock: { technical: "id trusted_at" },
  count_parts: { coded: "dimension category value", technical: "count" },
  counts: {
    coded: "publisher measure as_of as_of_means cutoff_time since value qualifier standing publication",
    technical: "id version",
  },
  custody_periods: { coded: `from_day state ${place}`, technical: "detention position" },
  detentions: {
    coded: "from_day publication legal_stage ended end_day arrested_by",
    technical: "id person",
  },
  distinct_people: { technical: "one other change" },
  evidence: { private: "hash", technical: "id source media_type bytes keeping" },
  facilities: { public: "name", private: "aliases", coded: "kind federal_entity", technical: "id version merged_into" },
  flagged_records: { technical: "flag record_type record_id" },
  group_parts: { coded: "nationality gender headcount", technical: "group position" },
  groups: {
    coded: `event headcount ${place} disclosure detained_from detained_state detained_publication named`,
    technical: "id version",
  },
  import_layouts: { private: "mapping", technical: "signature" },
  imports: {
    private: "problem mapping choices counts reading",
    technical: "id owner hash change created_at dismissed_at",
  },
  jobs: {
    private: "input result",
    technical: "id kind state actor done total cancel_asked created_at finished_at dismissed_at",
  },
  milestones: { public: "on", technical: "id version" },
  numbers: { technical: "kind last" },
  pending_erasures: { technical: "id" },
  people: {
    private: "given_names surnames search_key sort_name also_known_as",
    coded: `document_key birth_date gender sector age_group disclosure consent_basis consent_until second_nationality
      situation facility`,
    technical: "id version",
  },
  people_names: { private: "words", coded: "sounds" },
  person_nationalities: { coded: "country", technical: "person" },
  proposal_records: { technical: "proposal record_type record_id base" },
  proposals: {
    private: "input drafts comment problems",
    technical: "id request_id author action why state at decided_by decided_at change",
  },
  published_count_parts: { public: "dimension category value", technical: `count ${validity}` },
  published_count_reviews: { public: "id", technical: validity },
  published_counts: {
    public: `id publisher measure as_of as_of_from as_of_to as_of_means cutoff_time since value qualifier standing source
      tier note_es note_en`,
    technical: validity,
  },
  published_detention_names: { named: "name", technical: "number until" },
  published_detention_parts: {
    public: `number ${span} custody ended federal_entity part nationality gender headcount again`,
    technical: `${validity} hidden`,
  },
  published_detention_totals: { public: `${filtered} ${place} custody ended again` },
  published_detentions: {
    public: `number ${span} custody ended ${place} end_day release legal_stage disclosure detailed grouped headcount
      ordinal sources nationalities arrested_by arrested_in sector`,
    technical: `${validity} hidden until`,
  },
  published_facilities: { public: "id name kind federal_entity merged_into", technical: validity },
  published_heads: { public: "number hash day hour kind public_reason", named: "note_es note_en" },
  published_milestones: { public: "id on title_es title_en source_url", technical: validity },
  published_name_words: { named: "words sounds" },
  published_named_members: { public: "release detention member", technical: validity },
  published_names: { named: "name", technical: "number until" },
  published_publishers: {
    public: "id name_es name_en short_es short_en stance url merged_into",
    technical: validity,
  },
  published_release_parts: {
    public: `number ${span} kind verification ${place} part nationality gender headcount`,
    technical: `${validity} hidden`,
  },
  published_release_totals: { public: `${filtered} ${place} kind verification verified_by` },
  published_releases: {
    public: `number ${span} kind verification ${place} verified_by verified_on disclosure grouped headcount sources
      nationalities`,
    technical: `${validity} hidden until`,
  },
  published_settings: { public: "id value", technical: validity },
  published_sources: {
    public: "id url outlet title archived_url published_on language contact contact_on",
    technical: validity,
  },
  publishers: { public: "short_es short_en", coded: "stance", technical: "id version merged_into" },
  recovery_codes: { private: "code_hash", technical: "user created_at" },
  releases: {
    coded: "day kind verification verified_by verified_on publication detail_public from_group facility",
    technical: "id detention group",
  },
  revision_parts: { private: "data", technical: "revision part shape commitment salt" },
  revisions: { technical: "id change position record_type record_id version" },
  saved_filters: { private: "name query", technical: "id owner list shared" },
  second_factors: {
    private: "name secret credential_id public_key transports",
    technical: "id user kind last_step counter created_at last_used_at",
  },
  security_events: { private: "detail", technical: "id at user actor kind count" },
  sessions: { private: "id challenge", technical: "user created_at last_seen_at expires_at stage confirmed_at" },
  settings: { private: "value", technical: "id version" },
  source_words: { private: "words" },
  sources: { private: "url outlet title address_key", coded: "contact contact_on", technical: "id version" },
  unfinished_parts: { technical: "writer publication part id" },
  unfinished_releases: { technical: "writer publication release" },
  users: { private: "name email password_hash device_key", coded: "role disabled", technical: "id version" },
  waiting_records: { technical: "record_type record_id" },
};

/** A column with its class, as `table.column`. */
export type Classified = { table: string; column: string; is: ColumnClass };

/** Returns every classified column. Throws if one is classified twice. */
export function classifiedColumns(): Classified[] {
  const found = Object.entries(tables).flatMap(([table, classes]) =>
    Object.entries(classes).flatMap(([is, columns]) =>
      columns
        .trim()
        .split(/\s+/)
        .map((column): Classified => ({ table, column, is: is as ColumnClass })),
    ),
  );
  const names = found.map(({ table, column }) => `${table}.${column}`);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`classified twice: ${twice}`);
  return found;
}
