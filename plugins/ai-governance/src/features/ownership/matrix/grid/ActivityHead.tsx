import { LifecycleActivity } from '@aigov/backstage-plugin-ai-governance-common';
import { StatusMark } from '@aigov/backstage-plugin-ai-governance-react';
import styles from './grid.module.css';

/**
 * The head of a row: the activity, and below it what it is about, or what is
 * wrong with it. A row keeps its height, so that nothing jumps while typing.
 */
export function ActivityHead(props: {
  activity: LifecycleActivity;
  /** In a few words, and in full. */
  problems: readonly { short: string; full: string }[];
}) {
  const { activity, problems } = props;
  return (
    <th scope="row" className={styles.activity}>
      <span className={styles.title}>{activity.title}</span>
      {problems.length ? (
        <span
          className={styles.problem}
          title={problems.map(({ full }) => full).join('\n')}
        >
          <StatusMark status="not-met">
            {problems.map(({ short }) => short).join(' · ')}
          </StatusMark>
        </span>
      ) : (
        <span className={styles.note}>{activity.description}</span>
      )}
    </th>
  );
}
