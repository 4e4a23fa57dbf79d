import { ReactNode } from 'react';
import { NotRecorded } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Flex,
} from '@backstage/ui';
import { aboutTranslationRef } from '../translation';
import { WholeCard } from './WholeCard';

/** A group of facts that opens on demand. */
export interface DetailGroup {
  title: string;
  /** How many things it holds; left out where that says nothing. */
  count?: number;
  /** Absent: nothing is recorded, and the group is only named. */
  content?: ReactNode;
}

/**
 * The facts behind the answers, folded. Groups without any are named in one
 * line, so that a gap is visible and takes no room.
 */
export function Details(props: {
  groups: readonly DetailGroup[];
  note?: string;
  footer?: ReactNode;
}) {
  const { groups, note, footer } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  const recorded = groups.filter(({ content }) => content !== undefined);
  const absent = groups.filter(({ content }) => content === undefined);
  return (
    <WholeCard title={t('details')}>
      <Flex direction="column" gap="3">
        <AccordionGroup allowsMultiple>
          {recorded.map(({ title, count, content }) => (
            <Accordion key={title}>
              <AccordionTrigger
                level={4}
                title={count === undefined ? title : `${title} (${count})`}
              />
              <AccordionPanel>{content}</AccordionPanel>
            </Accordion>
          ))}
        </AccordionGroup>
        {absent.length ? (
          <NotRecorded>
            {t('notRecordedList', {
              what: absent.map(({ title }) => title).join(' · '),
            })}
          </NotRecorded>
        ) : null}
        {note ? <span>{note}</span> : null}
        {footer}
      </Flex>
    </WholeCard>
  );
}
