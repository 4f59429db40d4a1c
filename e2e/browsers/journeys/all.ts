import { embed } from "./embed";
import { filterAndDownload } from "./filter-and-download";
import { homeOnAPhone } from "./home-on-a-phone";
import type { Journey } from "./journey";
import { keepWhatWasTyped } from "./keep-what-was-typed";
import { publishAList } from "./publish-a-list";
import { typeARelease } from "./type-a-release";

/** Every journey by its name. */
export const journeys: Record<string, Journey> = {
  "home on a phone, and a chart": homeOnAPhone,
  "filter and download": filterAndDownload,
  "embed in another site": embed,
  "sign in and type a release": typeARelease,
  "publish a pasted list": publishAList,
  "conflict, autosave and sign-out": keepWhatWasTyped,
};
