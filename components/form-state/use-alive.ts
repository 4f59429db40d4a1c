import { useSyncExternalStore } from "react";

/** Has the page come to life? Not on the server and not where scripts do not run: what needs them is not offered there. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
