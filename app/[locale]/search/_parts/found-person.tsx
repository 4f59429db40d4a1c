import { address } from "@/app/_public/site/address";
import { DetentionItem } from "@/app/[locale]/detentions/_parts/detention-item";
import { ReleaseItem } from "@/app/[locale]/releases/_parts/release-item";
import type { FoundName } from "@/db/published/search-names";
import type { ChartContext } from "@/domain/charts/chart-context";
import { translator } from "@/messages/translator";

/** A found person as the lists show them: the detention, with a link to the release that ended it, or the release. */
export function FoundPerson({ found, context }: { found: FoundName; context: ChartContext }) {
  const { view, locale, ledger } = context;
  const { facilities, publishers } = ledger;
  if ("release" in found) return <ReleaseItem release={found.release} {...{ facilities, publishers, locale, view }} />;
  const { release } = found.detention;
  return (
    <DetentionItem detention={found.detention} {...{ facilities, locale, view }}>
      {release !== null && (
        <p>
          <a href={address(locale, `/releases/${release}`, view)}>{translator(locale)("search.release_of")}</a>
        </p>
      )}
    </DetentionItem>
  );
}
