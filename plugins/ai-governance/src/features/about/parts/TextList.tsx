import { NotRecorded } from '@aigov/backstage-plugin-ai-governance-react';
import styles from './parts.module.css';

/** Lines of text as a list; nothing recorded is said. */
export function TextList(props: { items: readonly string[] | undefined }) {
  const { items } = props;
  if (!items?.length) return <NotRecorded />;
  return (
    <ul className={styles.list}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
