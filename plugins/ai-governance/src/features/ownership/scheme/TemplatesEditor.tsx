import { MATRIX_KINDS } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Checkbox, CheckboxGroup, Flex, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { NamedDraft, TemplateDraft } from './schemeDraft';
import { TemplateGrid } from './TemplateGrid';
import { useKindsText } from './useKindsText';

const MOST_TEMPLATES = 10;

/** What a new matrix starts with, for which kinds. */
export function TemplatesEditor(props: {
  templates: TemplateDraft[];
  roles: NamedDraft[];
  activities: NamedDraft[];
  onChange: (templates: TemplateDraft[]) => void;
}) {
  const { templates, roles, activities, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const kindsText = useKindsText();
  const change = (key: number, part: Partial<TemplateDraft>) =>
    onChange(
      templates.map(one => (one.key === key ? { ...one, ...part } : one)),
    );
  // Before the last one, which takes what is left.
  const add = () =>
    onChange([
      ...templates.slice(0, -1),
      {
        key: Math.max(...templates.map(({ key }) => key)) + 1,
        kinds: [MATRIX_KINDS[MATRIX_KINDS.length - 1]],
        cells: templates[templates.length - 1].cells,
      },
      ...templates.slice(-1),
    ]);
  return (
    <Flex direction="column" gap="5">
      <Text as="p" variant="body-small" color="secondary">
        {t('ownership.scheme.cellHint')}
      </Text>
      {templates.map(({ key, kinds, cells }) => {
        const title = t('ownership.scheme.templateFor', {
          kinds: kindsText(kinds),
        });
        return (
          <Flex key={key} direction="column" gap="2">
            <Flex justify="between" align="center" gap="3">
              <Text as="h4" variant="body-medium" weight="bold">
                {title}
              </Text>
              {templates.length > 1 ? (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() =>
                    onChange(templates.filter(one => one.key !== key))
                  }
                >
                  {t('ownership.scheme.removeTemplate', {
                    kinds: kindsText(kinds),
                  })}
                </Button>
              ) : null}
            </Flex>
            <CheckboxGroup
              label={t('ownership.scheme.kinds')}
              description={t('ownership.scheme.kindsHint')}
              orientation="horizontal"
              value={kinds}
              onChange={chosen => change(key, { kinds: chosen })}
            >
              {MATRIX_KINDS.map(kind => (
                <Checkbox key={kind} value={kind}>
                  {t(`ownership.words.kind.${kind}`)}
                </Checkbox>
              ))}
            </CheckboxGroup>
            <TemplateGrid
              label={title}
              roles={roles}
              activities={activities}
              cells={cells}
              onChange={changed => change(key, { cells: changed })}
            />
          </Flex>
        );
      })}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={templates.length >= MOST_TEMPLATES}
          onPress={add}
        >
          {t('ownership.scheme.addTemplate')}
        </Button>
      </div>
    </Flex>
  );
}
