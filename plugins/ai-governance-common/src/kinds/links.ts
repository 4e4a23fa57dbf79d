import { AIToolEntity } from './aiTool';
import { DatasetEntity } from './dataset';
import {
  AiEntity,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
} from './entities';
import { ModelEntity } from './model';
import { EntityReference, itemsOf, referenceTo } from './references';

type Link = {
  field: string;
  ref: unknown;
  defaultKind: string;
  allowedKinds?: readonly string[];
};

const people = ['Group', 'User'];

const roleLinks = ({ spec }: AiEntity): Link[] =>
  Object.entries(spec.roles ?? {}).map(([role, ref]) => ({
    field: `spec.roles.${role}`,
    ref,
    defaultKind: 'Group',
    allowedKinds: people,
  }));

const successorLink = ({ kind, spec }: AiEntity): Link => ({
  field: 'spec.retirement.successor',
  ref: spec.retirement?.successor,
  defaultKind: kind,
  allowedKinds: [kind],
});

/** A contact may be any address; only one that names a party is a link. */
const contactLink = (field: string, contact: string | undefined): Link[] =>
  /^(group|user):/i.test(contact ?? '')
    ? [{ field, ref: contact, defaultKind: 'Group', allowedKinds: people }]
    : [];

const modelLinks = ({ spec }: ModelEntity): Link[] => [
  {
    field: 'spec.provider.ref',
    ref: spec.provider?.ref,
    defaultKind: 'AITool',
    allowedKinds: ['AITool'],
  },
  ...itemsOf('spec.acceptance', spec.acceptance).map(({ field, item }) => ({
    field: `${field}.dataset`,
    ref: item.dataset,
    defaultKind: 'Dataset',
    allowedKinds: ['Dataset'],
  })),
  ...itemsOf('spec.deployment.environments', spec.deployment?.environments).map(
    ({ field, item }) => ({
      field: `${field}.endpoint`,
      ref: item.endpoint,
      defaultKind: 'API',
      allowedKinds: ['API'],
    }),
  ),
];

const datasetLinks = ({ spec }: DatasetEntity): Link[] =>
  contactLink('spec.maintenance.contact', spec.maintenance?.contact);

const aiToolLinks = ({ spec }: AIToolEntity): Link[] => [
  {
    field: 'spec.licensing.entitlementGroup',
    ref: spec.licensing?.entitlementGroup,
    defaultKind: 'Group',
    allowedKinds: ['Group'],
  },
  ...itemsOf('spec.rollout.cohorts', spec.rollout?.cohorts).map(
    ({ field, item }) => ({
      field: `${field}.group`,
      ref: item.group,
      defaultKind: 'Group',
      allowedKinds: people,
    }),
  ),
  ...contactLink('spec.support.firstContact', spec.support?.firstContact),
  ...contactLink('spec.support.escalation', spec.support?.escalation),
];

function ownLinks(entity: AiEntity): Link[] {
  if (isModelEntity(entity)) return modelLinks(entity);
  if (isDatasetEntity(entity)) return datasetLinks(entity);
  return isAIToolEntity(entity) ? aiToolLinks(entity) : [];
}

/**
 * The refs of an entity that are links and make no relation: roles, successor,
 * endpoints and the like.
 * @public
 */
export function linksOf(entity: AiEntity): EntityReference[] {
  return [
    ...roleLinks(entity),
    successorLink(entity),
    ...ownLinks(entity),
  ].flatMap(link => referenceTo(entity, link));
}
