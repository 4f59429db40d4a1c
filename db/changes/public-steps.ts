import type { Ready } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import type { Projected } from "@/db/projection/apply";
import { withPublicSources } from "@/db/projection/public-sources";
import { project } from "@/domain/projection/project";

/** Returns the published rows before and after the change, for each record whose rows may change. */
export function publicSteps(tx: Tx, steps: readonly { ready: Ready }[]): Projected[] {
  const { homeCountry } = readSettings(tx);
  const projected = withPublicSources(
    tx,
    steps.map(({ ready }) => ready.projected),
    (id) => {
      const source = findDocument(tx, "source", id);
      if (!source) throw new Error(`the cited source ${id} does not exist`);
      return project(source.document, homeCountry);
    },
  );
  return [...projected.steps, ...projected.cited];
}
