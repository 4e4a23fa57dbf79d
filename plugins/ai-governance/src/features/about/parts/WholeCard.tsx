import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import styles from './parts.module.css';

/**
 * A card that is as high as what it says. The stock card scrolls inside when a
 * pixel is missing, and what scrolls cannot be reached by keyboard.
 */
export function WholeCard(props: {
  title: ReactNode;
  headerActions?: ReactNode;
  children: ReactNode;
}) {
  return <EntityInfoCard {...props} className={styles.whole} />;
}
