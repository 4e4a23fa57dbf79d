import { vocabularyWord } from '@aigov/backstage-plugin-ai-governance-common';
import { NotRecorded } from '@aigov/backstage-plugin-ai-governance-react';
import { formatList } from '../parts/formatWords';
import styles from '../parts/parts.module.css';
import { Reference } from '../parts/Reference';
import { useDataset } from '../parts/useAiEntity';

/** Where the data comes from, how it was obtained, over which time. */
export function SourcesFact() {
  const { sources } = useDataset().spec;
  if (!sources?.length) return <NotRecorded />;
  return (
    <ul className={styles.plain}>
      {sources.map(({ name, ref, collection, timeframe }, index) => {
        const remark = formatList(
          [collection && vocabularyWord(collection), timeframe].filter(
            word => word !== undefined,
          ),
        );
        return (
          <li key={index}>
            {name}
            {name && ref ? ': ' : null}
            {ref ? (
              <Reference field={`spec.sources[${index}].ref`} text={ref} />
            ) : null}
            {remark ? ` (${remark})` : null}
          </li>
        );
      })}
    </ul>
  );
}
