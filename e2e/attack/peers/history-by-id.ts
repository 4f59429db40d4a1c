import { call } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { marker } from "@/e2e/desk/access/world";
import { type Attempt, attempt } from "../section";

/** Addresses with a number that anybody can count up. */
const counted = (n: number) => [
  ...["person", "group", "source", "user"].map((type) => `/es/desk/history/${type}/${n}`),
  ...["people", "groups", "sources", "import", "jobs", "proposals", "filters", "undo", "erase-reason"].map(
    (kind) => `/es/desk/${kind}/${n}`,
  ),
  ...[
    `/es/desk/people/${n}/edit`,
    `/es/desk/releases/list/job/${n}`,
    `/es/admin/users/${n}`,
    `/es/account/factors/${n}`,
  ],
  ...[`/api/desk/evidence/${n}/1/picture`, `/es/desk/import/${n}/refused`, `/es/desk/history/person/${n}/restore/1`],
];

/** What belongs to one user, or to admins only. Everything in the target belongs to the owner or to admins. */
const ofOthers = /\/(?:import|jobs|proposals|filters|erase-reason|list\/job|users|factors)\//;

/** Counting up numbers in addresses: nobody finds a name without a session, and no user what is of another. */
export async function* historyById({ server, world, sessions }: Target): AsyncGenerator<Attempt> {
  for (const path of Array.from({ length: 12 }, (_, index) => counted(index + 1)).flat()) {
    const nobody = await call({ url: server.url + path, cookie: "" });
    yield attempt(
      `${path} without a session`,
      nobody.body.includes(marker) && "a name",
      nobody.status === 200 && "answered",
    );
    const { status, body } = await call({ url: server.url + path, cookie: sessions.editor.cookie });
    const isOwnFactor = path.includes("/factors/") && status === 200 && !body.includes("owner");
    yield attempt(
      `${path} as another editor`,
      ofOthers.test(path) && !isOwnFactor && status !== 404 && `answered ${status}`,
      status >= 500 && `answered ${status}`,
    );
  }
  for (const path of [
    `history/person/${world.erased.id}`,
    `people/${world.erased.id}`,
    `people/${world.erased.id}/edit`,
    "search?q=Borrada",
  ]) {
    const { body } = await call({ url: `${server.url}/es/desk/${path}`, cookie: sessions.admin.cookie });
    yield attempt(
      `an erased person in ${path}`,
      body.replaceAll("q=Borrada", "").includes("Borrada Marcadora") && "the name is there",
    );
  }
}
