/** The words of the question before unsaved changes are lost. */
export const leaveMessages = {
  title: 'Leave without saving?',
  text_one: '{{count}} change is not saved. It is lost when you leave.',
  text_other: '{{count}} changes are not saved. They are lost when you leave.',
  leave: 'Leave and lose the changes',
  stay: 'Stay here',
} as const;
