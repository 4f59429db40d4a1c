import { onTarget } from "./on-target";
import { bruteForce } from "./peers/brute-force";
import { bulk } from "./peers/bulk";
import { formulas } from "./peers/formulas";
import { historyById } from "./peers/history-by-id";
import { leftOver } from "./peers/left-over";
import { maskedNames } from "./peers/masked-names";
import { massAssignment } from "./peers/mass-assignment";
import { storedScripts } from "./peers/scripts";
import { traversal } from "./peers/traversal";

/** What penetration tests of comparable products found, tried on this one. */
export const peers = onTarget("Faults of comparable products", [
  historyById,
  maskedNames,
  traversal,
  massAssignment,
  bulk,
  storedScripts,
  formulas,
  leftOver,
  bruteForce,
]);
