import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  DateText,
  EntityName,
  SidePanel,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, DatePicker } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useMatrixAt, useMatrixVersions } from '../../queries';
import styles from './history.module.css';
import { VersionText } from './VersionText';

/** Who held a role on a date: the saved matrices, and the one of a day. */
export function HistoryPanel(props: {
  view: MatrixView;
  /** Revision to show. */
  version: string;
  /** Day to show, `YYYY-MM-DD`. */
  heldOn: string;
  onVersion: (version: string) => void;
  onDate: (heldOn: string) => void;
  onClose: () => void;
}) {
  const { view, version, heldOn, onVersion, onDate, onClose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const versions = useMatrixVersions(view.entityRef);
  const atDay = useMatrixAt(view.entityRef, endOfDay(heldOn));
  return (
    <SidePanel title={t('ownership.matrix.history.title')} onClose={onClose}>
      <div className={styles.panel}>
        <DatePicker
          label={t('ownership.matrix.history.pick')}
          onChange={day => onDate(day?.toString() ?? '')}
        />
        {endOfDay(heldOn) ? (
          <AsyncView
            query={atDay}
            part={t('ownership.matrix.history.part')}
            permission="ai-governance.ownership.read"
            height={240}
            empty={{
              when: ({ items }) => items.length === 0,
              title: t('ownership.matrix.history.noneThen'),
              why: t('ownership.matrix.history.noneThenWhy'),
            }}
          >
            {({ items, asOf }) => (
              <section className={styles.chosen}>
                <h3>
                  {t('ownership.matrix.history.on')} <DateText value={heldOn} />
                </h3>
                <VersionText view={view} version={items[0]} />
                <AsOf at={asOf} source={t('ownership.words.source')} />
              </section>
            )}
          </AsyncView>
        ) : null}
        <AsyncView
          query={versions}
          part={t('ownership.matrix.history.part')}
          permission="ai-governance.ownership.read"
          height={160}
          empty={{
            when: ({ pages }) => pages[0].items.length === 0,
            title: t('ownership.matrix.history.empty'),
            why: t('ownership.matrix.history.emptyWhy'),
          }}
        >
          {({ pages }) => (
            <>
              <ul
                className={styles.versions}
                aria-label={t('ownership.matrix.history.versions')}
              >
                {pages
                  .flatMap(({ items }) => items)
                  .map(item => {
                    const isShown = version === `${item.revision}`;
                    return (
                      <li key={item.revision}>
                        <button
                          type="button"
                          className={styles.version}
                          aria-expanded={isShown}
                          onClick={() =>
                            onVersion(isShown ? '' : `${item.revision}`)
                          }
                        >
                          {t('ownership.matrix.history.revision', {
                            revision: `${item.revision}`,
                          })}
                        </button>{' '}
                        {item.changedAt ? (
                          <DateText value={item.changedAt} />
                        ) : null}{' '}
                        {item.changedBy?.includes('/') ? (
                          <>
                            {t('ownership.matrix.by')}{' '}
                            <EntityName entityRef={item.changedBy} />
                          </>
                        ) : null}
                        {isShown ? (
                          <VersionText view={view} version={item} />
                        ) : null}
                      </li>
                    );
                  })}
              </ul>
              {versions.hasNextPage ? (
                <Button
                  size="small"
                  variant="secondary"
                  isPending={versions.isFetchingNextPage}
                  onPress={() => versions.fetchNextPage()}
                >
                  {t('ownership.matrix.history.more')}
                </Button>
              ) : null}
              <AsOf at={pages[0].asOf} source={t('ownership.words.source')} />
            </>
          )}
        </AsyncView>
      </div>
    </SidePanel>
  );
}

/** The last moment of a day, where the reader is; undefined when it is none. */
function endOfDay(day: string): string | undefined {
  const end = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}
