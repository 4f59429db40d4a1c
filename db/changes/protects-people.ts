const protecting = /^access\.|\.(?:erase|hide|withdraw|delete|lock|consent_end|consent_revoke)$|^user\.revise$/;

/** True for actions that hide or erase, end access, or log that a user looks: they may use the reserve of a full disk. */
export function protectsPeople(action: string): boolean {
  return protecting.test(action);
}
