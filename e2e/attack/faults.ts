import { caches } from "./faults/caches";
import { gate } from "./faults/gate";
import { headers } from "./faults/headers";
import { redirects } from "./faults/redirects";
import { requests } from "./faults/requests";
import { sessionFaults } from "./faults/sessions";
import { slow } from "./faults/slow";
import { uploads } from "./faults/uploads";
import { onTarget } from "./on-target";

/** The faults that an earlier penetration test found, and their kin, tried again from outside. */
export const faults = onTarget("Faults of the penetration test", [
  headers,
  caches,
  redirects,
  requests,
  slow,
  uploads,
  gate,
  sessionFaults,
]);
