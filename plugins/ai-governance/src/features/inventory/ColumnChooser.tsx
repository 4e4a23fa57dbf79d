import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Checkbox, DialogTrigger, Flex, Popover } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';
import { columnIds, shownColumns, usualColumns } from './columns';
import { InventoryState } from './inventoryState';
import { toggle } from './selection';

/** Which columns the list has; kept in the address, and used by the export. */
export function ColumnChooser({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const shown = shownColumns(inventory.state.columns);
  const choose = (column: string) => {
    const next = shownColumns(['title', ...toggle(shown, column)]);
    const isUsual = next.join() === shownColumns(usualColumns).join();
    inventory.change({ columns: isUsual ? [] : next });
  };
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine />}
      >
        {t('inventory.columns')}
      </Button>
      <Popover hideArrow placement="bottom end">
        <Flex
          role="group"
          aria-label={t('inventory.columns')}
          direction="column"
          gap="2"
        >
          {columnIds
            .filter(id => id !== 'title')
            .map(id => (
              <Checkbox
                key={id}
                isSelected={shown.includes(id)}
                onChange={() => choose(id)}
              >
                {t(`inventory.column.${id}`)}
              </Checkbox>
            ))}
          <Button
            size="small"
            variant="tertiary"
            onPress={() => inventory.change({ columns: [] })}
          >
            {t('inventory.resetColumns')}
          </Button>
        </Flex>
      </Popover>
    </DialogTrigger>
  );
}
