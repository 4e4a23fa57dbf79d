import { Fragment, ReactNode } from 'react';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { EntityName } from './EntityName';
import styles from './NamedText.module.css';

const REF = /([a-z]+:[a-z0-9][\w.-]*\/[\w.-]*\w)/i;

/**
 * A sentence of the server with each entity ref in it as the name of the
 * entity, linked to its page. Those that are gone are named without a link.
 *
 * @public
 */
export function NamedText(props: {
  text: string;
  gone?: readonly string[];
}): ReactNode {
  const { text, gone = [] } = props;
  const parts = text.split(REF);
  if (parts.length === 1) return text;
  return (
    <span className={styles.text}>
      {parts.map((part, index) => {
        const isRef = index % 2 === 1;
        return (
          // The parts of a text have no other identity than their place.
          // eslint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            {isRef ? nameOf(part, gone.includes(part)) : part}
          </Fragment>
        );
      })}
    </span>
  );
}

function nameOf(ref: string, isGone: boolean): ReactNode {
  return isGone ? (
    <span title={ref}>
      <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
    </span>
  ) : (
    <EntityName entityRef={ref} />
  );
}
