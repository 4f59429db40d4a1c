const protecting = /^access\.|\.(?:erase|hide|withdraw|delete|lock|consent_end|consent_revoke)$|^user\.revise$/;

/**
 * True for actions that hide or erase, end access, or log who viewed private data. They never wait: they may use the
 * reserve of a full disk, and they are written while the clock is in doubt.
 */
export function protectsPeople(action: string): boolean {
  return protecting.test(action);
}
