import { FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { formatPeriod } from '../parts/formatWords';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { useTool } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { AIToolSpec } from '@aigov/backstage-plugin-ai-governance-common';
import { WholeCard } from '../parts/WholeCard';

/** Whom to ask first, where, and who comes next. */
export function ToolContactCard() {
  const { spec } = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  const { firstContact, channel, knowledgeBase } = spec.support ?? {};
  return (
    <WholeCard title={t('whomToAsk')}>
      <FactList
        aria-label={t('whomToAsk')}
        facts={[
          {
            label: t('firstContact'),
            value: firstContact ? (
              <Reference
                field="spec.support.firstContact"
                text={firstContact}
              />
            ) : (
              t('noFirstContact', {
                who: <Reference field="spec.owner" text={spec.owner} />,
              })
            ),
          },
          { label: t('channel'), value: channel },
          { label: t('thenAsk'), value: <Escalation /> },
          {
            label: t('knowledgeBase'),
            value: knowledgeBase && <SafeLink to={knowledgeBase} />,
          },
        ]}
      />
    </WholeCard>
  );
}

/** Who is asked next: whoever the file names, then the vendor. */
function Escalation() {
  const { spec } = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  const escalation = spec.support?.escalation;
  const vendor = vendorSupportOf(spec, t);
  const isVendor = escalation?.toLocaleLowerCase('en') === 'vendor';
  if (vendor && (isVendor || !escalation)) return <>{vendor}</>;
  return (
    <>
      <Reference field="spec.support.escalation" text={escalation} />
      {vendor ? `, ${vendor}` : null}
    </>
  );
}

function vendorSupportOf({ vendor }: AIToolSpec, t: AboutText) {
  const { contact, plan, responseTime } = vendor?.support ?? {};
  if (!contact && !plan && !responseTime) return undefined;
  return [
    t('vendorSupport', { contact: contact ?? vendor?.name ?? '' }),
    plan && t('supportPlan', { plan }),
    responseTime && t('answersWithin', { time: formatPeriod(responseTime) }),
  ]
    .filter(Boolean)
    .join(', ');
}
