import { fillDisk } from "./fill-disk";
import { killErasure } from "./kill-erasure";
import { killImport } from "./kill-import";
import { killJob } from "./kill-job";
import { killMigration } from "./kill-migration";
import { killServer } from "./kill-server";
import { killUpload } from "./kill-upload";
import type { Scenario } from "./scenario";
import { secondServer } from "./second-server";

/** The scenarios of `npm run crash`, by the word that chooses one. A full run kills a hundred times. */
export const scenarios: Record<string, Scenario> = {
  server: { title: "server", kills: { short: 1, full: 25 }, run: killServer },
  job: { title: "job", kills: { short: 1, full: 12 }, run: killJob },
  import: { title: "import", kills: { short: 1, full: 12 }, run: killImport },
  erase: { title: "erasure", kills: { short: 1, full: 22 }, run: killErasure },
  upload: { title: "upload", kills: { short: 1, full: 14 }, run: killUpload },
  migration: { title: "migration", kills: { short: 1, full: 10 }, run: killMigration },
  second: { title: "second server", kills: { short: 1, full: 2 }, run: secondServer },
  disk: { title: "full disk", kills: { short: 1, full: 3 }, run: fillDisk },
};
