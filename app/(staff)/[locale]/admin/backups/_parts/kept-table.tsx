import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Table } from "@/components/ui/table";
import type { KeptBackup } from "@/db/kept-backups/folder";
import { formatBytes } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; kept: KeptBackup[] };

/** The backups in the folder, each with its download, and how one is restored. */
export function KeptTable({ t, locale, kept }: Props) {
  const columns = (["at", "size", "key", "sha256", "download"] as const).map((key) => ({
    key,
    label: t(`admin.backups.column.${key}`),
    numeric: key === "size",
  }));
  return (
    <>
      <h2>{t("admin.backups.kept")}</h2>
      <p className="hint">{t("admin.backups.rotation")}</p>
      {kept.length === 0 ? (
        <p>{t("admin.backups.none")}</p>
      ) : (
        <Table
          caption={t("admin.backups.kept")}
          columns={columns}
          rows={kept.map((each) => rowOf(t, locale, each))}
          narrow="stacks"
          isHeaded
        />
      )}
      <p className="hint">{t("admin.backups.restore")}</p>
    </>
  );
}

function rowOf(t: Translate, locale: Locale, { file, at, bytes, key, sha256 }: KeptBackup) {
  const made = showInstant(at.toISOString(), locale);
  return {
    id: file,
    cells: [
      made,
      formatBytes(bytes, locale),
      <code key="key">{key}</code>,
      sha256 ? (
        <code key="sha256" className="code">
          {sha256}
        </code>
      ) : (
        t("admin.backups.no_hash")
      ),
      <form key="download" method="post" action={`/${locale}/admin/backups/download`}>
        <input type="hidden" name="file" value={file} />
        <button type="submit" className="button">
          {t("admin.backups.download")}
          <span className="visually-hidden"> {t("admin.backups.download_of", { at: made })}</span>
        </button>
      </form>,
    ],
  };
}
