import { type AccessRow, admins, reviewers, staff } from "./row";

/** A route of the staff. Addresses with `[locale]` are below a language. */
export type FileRow = AccessRow & { method: "GET" | "POST"; address: string };

/** Who may call which route, for data or a file. A route that is not allowed answers 403, or 404 for one thing. */
export const fileAccess = {
  "file.setup": { method: "GET", address: "/setup", roles: "anyone" },
  "session.end": { method: "POST", address: "/api/desk/sign-out", roles: "anyone" },
  "account.lock": { method: "POST", address: "/api/desk/lock", roles: staff },
  "account.lock_by_link": { method: "POST", address: "/api/desk/lock/link", roles: "anyone" },
  "session.passkey_options": {
    method: "POST",
    address: "/api/desk/passkey",
    roles: "anyone",
    stages: ["second_factor", "enrol", "open"],
  },
  "file.session": { method: "GET", address: "/api/desk/session", roles: staff },
  "session.renew": { method: "POST", address: "/api/desk/session", roles: staff },
  "file.form_key": { method: "GET", address: "/[locale]/desk/form-key", roles: staff },
  "file.people_search": { method: "GET", address: "/[locale]/desk/people/search", roles: staff },
  "file.sources_search": { method: "GET", address: "/[locale]/desk/sources/search", roles: staff },
  "file.list_progress": { method: "GET", address: "/[locale]/desk/releases/list/progress", roles: staff },
  "file.import_refused": {
    method: "GET",
    address: "/[locale]/desk/import/[id]/refused",
    roles: staff,
    refuses: { others: staff },
  },
  "import.upload": { method: "POST", address: "/api/desk/imports", roles: staff },
  "evidence.attach": { method: "POST", address: "/api/desk/evidence", roles: staff },
  "file.evidence": {
    method: "GET",
    address: "/api/desk/evidence/[source]/[evidence]/picture",
    roles: staff,
    refuses: { withdrawn: ["editor"] },
  },
  "file.evidence_original": {
    method: "POST",
    address: "/api/desk/evidence/[source]/[evidence]/download",
    roles: staff,
    refuses: { withdrawn: ["editor"] },
  },
  "person.export": {
    method: "POST",
    address: "/[locale]/desk/people/export",
    roles: reviewers,
    refuses: { others: reviewers },
    confirm: true,
  },
  "release.export": {
    method: "POST",
    address: "/[locale]/desk/releases/export",
    roles: reviewers,
    refuses: { others: reviewers },
    confirm: true,
  },
  "backup.download": { method: "POST", address: "/[locale]/admin/backups/download", roles: admins, confirm: true },
} as const satisfies Record<string, FileRow>;
