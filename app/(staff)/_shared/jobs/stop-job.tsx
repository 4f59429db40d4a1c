import type { Locale } from "@/messages/locale";

type Props = {
  action: (data: FormData) => Promise<void>;
  locale: Locale;
  label: string;
  /** Hidden fields by which the action finds the job. */
  fields?: Record<string, string | number>;
};

/** The button that asks a job to stop. */
export function StopJob({ action, locale, label, fields = {} }: Props) {
  return (
    <form action={action}>
      {Object.entries({ locale, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}
