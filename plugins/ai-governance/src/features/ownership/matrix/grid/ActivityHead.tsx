import { LifecycleActivity } from '@aigov/backstage-plugin-ai-governance-common';
import { StatusMark } from '@aigov/backstage-plugin-ai-governance-react';
import styles from './grid.module.css';

/**
 * The head of a row: the activity, and below it what it is about, or what is
 * wrong with it. A row keeps its height, so that nothing jumps while typing.
 */
export function ActivityHead(props: {
  activity: LifecycleActivity;
  problems: readonly string[];
}) {
  const { activity, problems } = props;
  return (
    <th scope="row" className={styles.activity}>
      <span className={styles.title}>{activity.title}</span>
      {problems.length ? (
        <span className={styles.problem} title={problems.join('\n')}>
          <StatusMark status="not-met">{problems.join(' · ')}</StatusMark>
        </span>
      ) : (
        <span className={styles.note}>{activity.description}</span>
      )}
    </th>
  );
}
