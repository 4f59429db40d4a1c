import { useSyncExternalStore } from "react";

/** True once the page is hydrated; false on the server and without scripts. Controls that need scripts wait for it. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
