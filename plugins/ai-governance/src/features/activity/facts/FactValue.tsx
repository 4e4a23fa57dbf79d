import {
  Fact,
  raciHoldersFact,
  wordsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  formatCount,
  formatMinutes,
} from '@aigov/backstage-plugin-ai-governance-react';
import styles from '../activity.module.css';
import { ChangeValue } from '../ChangeValue';

/** Ids of a vocabulary or of fields: `scale-out`, `firstContact`. */
const ID = /^[a-z]+(-[a-z]+)*$|^[a-z]+([A-Z][a-z]+)+$/;
const HOUR = 60;

/** The value of a fact in words: ids, durations and holders, too. */
export function FactValue({ fact }: { fact: Pick<Fact, 'id' | 'value'> }) {
  const { id, value } = fact;
  if (id === raciHoldersFact.id) {
    const holders = raciHoldersFact.schema.safeParse(value);
    if (holders.success && holders.data.length) {
      return <Holders holders={holders.data} />;
    }
  }
  if (typeof value === 'number' && id.endsWith('-minutes') && value >= HOUR) {
    return <>{`${formatCount(value)} (${formatMinutes(value)})`}</>;
  }
  if (Array.isArray(value)) return <ChangeValue value={value.map(inWords)} />;
  return <ChangeValue value={inWords(value)} />;
}

function inWords(value: Fact['value']): Fact['value'] {
  return typeof value === 'string' && ID.test(value) ? wordsOf(value) : value;
}

function Holders(props: {
  holders: ReturnType<typeof raciHoldersFact.schema.parse>;
}) {
  return (
    <ul className={styles.parts}>
      {props.holders.map(({ party, role, letters }) => (
        <li key={`${party} ${role}`}>
          {wordsOf(role)}: <EntityName entityRef={party} />
          {letters.length ? ` (${letters.join(', ')})` : null}
        </li>
      ))}
    </ul>
  );
}
