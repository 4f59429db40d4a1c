/** The kinds of security events. Stored rows name them, so a kind is never renamed. */
export const securityEventKinds = [
  "sign_in",
  "sign_in_failed",
  "sign_in_limited",
  "second_factor_failed",
  "recovery_code_used",
  "sign_out",
  "session_ended",
  "all_sessions_ended",
  "account_locked",
  "lock_link_made",
  "password_set",
  "password_link_made",
  "confirm_failed",
  "second_factor_added",
  "second_factor_removed",
  "second_factor_reset",
  "recovery_codes_made",
  "account_created",
  "account_changed",
  "role_changed",
  "account_disabled",
  "account_enabled",
  "export",
  "backup_key_made",
  "backup_key_used",
  "backup_downloaded",
  "refused",
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

/** Kinds that anybody can cause any number of times: they are counted, not listed one by one. */
export const countedKinds: readonly SecurityEventKind[] = [
  "sign_in_failed",
  "sign_in_limited",
  "second_factor_failed",
  "confirm_failed",
  "refused",
];
