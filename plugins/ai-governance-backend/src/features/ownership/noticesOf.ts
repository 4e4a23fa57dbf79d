import { parseEntityRef } from '@backstage/catalog-model';
import {
  OwnershipFinding,
  OwnershipFindingId,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Notice } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource } from './assetSource';

/** A finding that was not there before. */
export interface Opened {
  source: AssetSource;
  finding: OwnershipFinding;
  /** Since when it is open; of a person with too many assets, anywhere. */
  since: Date;
}

/** The findings that people are told of, with what they are told. */
const told: Partial<Record<OwnershipFindingId, string>> = {
  'party-left': 'somebody who answers for it left',
  'accountable-missing': 'an activity has nobody accountable',
  'group-empty': 'a group that answers for it has no members',
  'too-many-assets': 'is accountable for too many assets',
  'approves-own-work': 'the work is approved by those who do it',
};

/**
 * Whether people are told of a finding that opens. Somebody who left is always
 * news. Who has begun to say who answers where nobody had, has made nothing
 * worse: the activities that are still open are no news.
 */
export function isTold(
  id: OwnershipFindingId,
  asset: { isFirst: boolean; hadMatrix: boolean },
): boolean {
  if (id === 'party-left') return true;
  if (id === 'accountable-missing' && !asset.hadMatrix) return false;
  return !asset.isFirst && id in told;
}

/**
 * Tells the catalog owner and the governance team that a finding opened; and
 * of too many assets once, the person and the team.
 */
export function noticesOf(
  opened: Opened[],
  to: { team: string[]; nameOf: (ref: string) => string },
): Notice[] {
  const { team, nameOf } = to;
  return opened.map(({ source, finding, since }): Notice => {
    const { id, party } = finding;
    const message = party
      ? finding.message.replaceAll(party, nameOf(party))
      : finding.message;
    const state = `open since ${since.toISOString()}`;
    if (id === 'too-many-assets' && party) {
      return {
        recipients: [...new Set([party, ...team])],
        subject: `ownership/${id}/${party}`,
        state,
        title: `${nameOf(party)} ${told[id]}`,
        description: message,
      };
    }
    const about = party ? `${source.entityRef}/${party}` : source.entityRef;
    return {
      recipients: [...new Set([source.owner ?? [], team].flat())],
      subject: `ownership/${id}/${about}`,
      state,
      title: `${source.title}: ${told[id]}`,
      description: message,
      link: linkTo(source.entityRef),
      severity: id === 'party-left' ? 'high' : 'normal',
    };
  });
}

function linkTo(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/${['catalog', namespace, kind, name, 'ownership']
    .map(encodeURIComponent)
    .join('/')}`;
}
