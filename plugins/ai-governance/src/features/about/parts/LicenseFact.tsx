import { ModelSpec } from '@aigov/backstage-plugin-ai-governance-common';
import { NotRecorded } from '@aigov/backstage-plugin-ai-governance-react';
import { SafeLink } from './SafeLink';
import { TextList } from './TextList';

/** The right to use something, with what it forbids or demands. */
export function LicenseFact(props: { license: ModelSpec['license'] }) {
  const { expression, name, url, restrictions } = props.license ?? {};
  const words = name ?? expression;
  if (!words && !url) return <NotRecorded />;
  const label = name && expression ? `${name} (${expression})` : words ?? url;
  return (
    <>
      {url ? <SafeLink to={url}>{label}</SafeLink> : label}
      {restrictions?.length ? <TextList items={restrictions} /> : null}
    </>
  );
}
