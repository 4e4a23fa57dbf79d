import {
  ModelEntity,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  FactList,
  NotRecorded,
} from '@aigov/backstage-plugin-ai-governance-react';
import { DetailGroup } from '../parts/Details';
import { formatList } from '../parts/formatWords';
import styles from '../parts/parts.module.css';
import { Reference, References } from '../parts/Reference';
import { TextList } from '../parts/TextList';
import { AboutText } from '../translation';

/** Risks to people, what is done about them, and what was given up. */
export function ethicsGroup(
  { spec: { ethicalConsiderations, tradeoffs } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  const count = (ethicalConsiderations?.length ?? 0) + (tradeoffs?.length ?? 0);
  return {
    title: t('ethics'),
    count: count || undefined,
    content: count ? (
      <>
        <ul className={styles.list}>
          {ethicalConsiderations?.map(({ risk, mitigation }, index) => (
            <li key={index}>
              {risk ?? <NotRecorded />}
              <br />
              {mitigation ? (
                t('mitigation', { mitigation })
              ) : (
                <NotRecorded>{t('noMitigation')}</NotRecorded>
              )}
            </li>
          ))}
        </ul>
        {tradeoffs?.length ? (
          <FactList
            facts={[
              { label: t('tradeoffs'), value: <TextList items={tradeoffs} /> },
            ]}
          />
        ) : null}
      </>
    ) : undefined,
  };
}

/** The data that trained, tested and feeds it; missing refs are said. */
export function dataGroup(
  { spec: { datasets } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  return {
    title: t('data'),
    count: datasets?.length,
    content: datasets?.length ? (
      <References
        field="spec.datasets"
        remark={index => {
          const { role, version } = datasets[index];
          const remark = formatList(
            [role && vocabularyWord(role), version].filter(
              word => word !== undefined,
            ),
          );
          return remark ? `(${remark})` : null;
        }}
      />
    ) : undefined,
  };
}

/** What a version has to reach before it may be used. */
export function acceptanceGroup(
  { spec: { acceptance } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  return {
    title: t('acceptance'),
    count: acceptance?.length,
    content: acceptance?.length ? (
      <ul className={styles.list}>
        {acceptance.map(
          ({ metric, operator, threshold, slice, dataset }, index) => (
            <li key={index}>
              {[metric, operator, threshold]
                .filter(part => part !== undefined)
                .join(' ')}
              {slice ? `, ${slice}` : null}
              {dataset ? (
                <>
                  {', '}
                  {t('resultOn', {
                    dataset: (
                      <Reference
                        field={`spec.acceptance[${index}].dataset`}
                        text={dataset}
                      />
                    ),
                  })}
                </>
              ) : null}
            </li>
          ),
        )}
      </ul>
    ) : undefined,
  };
}
