import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NoticeRow, severities } from './tables';

/** A person who has more waiting is told all of it in one notification. */
export const MOST_SINGLE = 5;

const LISTED = 10;
const LONGEST_TITLE = 200;

/** What a message is made of. */
export type Told = Pick<
  NoticeRow,
  'subject' | 'title' | 'description' | 'link' | 'severity'
>;

/**
 * One notice as it is; several as a digest, of which the worst come first.
 * With the same scope it replaces what was sent before.
 */
export function messageOf(told: Told[], scope: string): NotificationPayload {
  const [first] = told;
  const topic = shared(told.map(({ subject }) => subject.split('/')[0]));
  const severity = severities[Math.min(...told.map(row => row.severity))];
  if (told.length === 1) {
    return {
      title: clipped(first.title),
      description: first.description ?? undefined,
      link: first.link ?? undefined,
      severity,
      topic,
      scope,
    };
  }
  const listed = told
    .slice(0, LISTED)
    .map(({ title }, index) => `${index + 1}. ${clipped(title)}`);
  const more = told.length - listed.length;
  return {
    title: `${told.length} matters of AI governance`,
    description: [...listed, ...(more ? [`… and ${more} more`] : [])].join(
      '\n',
    ),
    link: shared(told.map(({ link }) => link)) ?? '/ai-governance',
    severity,
    topic,
    scope,
  };
}

/** The value, when all are the same. */
function shared<T>(values: Array<T | null>): T | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? values[0] ?? undefined : undefined;
}

/** A title that the notifications plugin can store. */
function clipped(title: string): string {
  return title.length > LONGEST_TITLE
    ? `${title.slice(0, LONGEST_TITLE - 1)}…`
    : title;
}
