import { Fragment, ReactElement } from 'react';
import { Arrangement } from './arrangeCards';
import styles from './EntityOverviewLayout.module.css';
import { useIsWide } from './useIsWide';

/**
 * The cards in two columns that do not wait for each other, or in one where
 * there is no room. The order on screen is the order in the document, so that
 * keyboard and screen reader follow the eye.
 */
export function OverviewColumns({ answers, rest }: Arrangement) {
  const isWide = useIsWide();
  const narrow = [...answers.narrow, ...rest.narrow];
  if (!isWide || !narrow.length) {
    return (
      <div className={styles.column}>
        <Cards of={answers.wide} />
        <Cards of={answers.narrow} />
        <Cards of={rest.wide} />
        <Cards of={rest.narrow} />
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Cards of={[...answers.wide, ...rest.wide]} />
      </div>
      <div className={styles.narrow}>
        <Cards of={narrow} />
      </div>
    </div>
  );
}

function Cards(props: { of: readonly ReactElement[] }) {
  return (
    <>
      {props.of.map((card, index) => (
        <Fragment key={card.key ?? index}>{card}</Fragment>
      ))}
    </>
  );
}
