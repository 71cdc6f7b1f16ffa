import {
  ActionIcon, Badge, Button, Checkbox, createTheme, Input, InputWrapper, Menu, Modal, Notification, NumberInput, PasswordInput, Select, SegmentedControl, Switch, Tabs, Textarea, TextInput, Tooltip,
  type CSSVariablesResolver, type MantineColorsTuple,
} from '@mantine/core';

/** Mantine wants ten shades of a colour; the tokens have four that matter. Filled controls take shade 6, their hover 7, washes the first three. */
function shadesOf(base: string, hover: string, text: string, wash: string): MantineColorsTuple {
  return [wash, wash, wash, text, text, base, base, hover, hover, hover];
}

/** Everything that Mantine draws, built on styles/tokens.css. */
export const theme = createTheme({
  primaryColor: 'cinnabar',
  primaryShade: 6,
  colors: {
    cinnabar: shadesOf('var(--cinnabar)', 'var(--cinnabar-hover)', 'var(--cinnabar-text)', 'var(--cinnabar-wash)'),
    red: shadesOf('var(--overdue)', 'var(--overdue)', 'var(--overdue)', 'var(--overdue-wash)'),
    // Mantine's own greys, where a component takes them without asking for a variable: borders are the fourth, grounds the fifth to the eighth of the dark ones.
    gray: ['var(--paper-hover)', 'var(--paper-sunken)', 'var(--rule)', 'var(--rule)', 'var(--rule-strong)', 'var(--ink-3)', 'var(--ink-3)', 'var(--ink-2)', 'var(--ink)', 'var(--ink)'],
    dark: ['var(--ink)', 'var(--ink-2)', 'var(--ink-3)', 'var(--ink-3)', 'var(--rule-strong)', 'var(--paper-hover)', 'var(--paper-raised)', 'var(--paper-raised)', 'var(--paper-sunken)', 'var(--paper-sunken)'],
    blue: shadesOf('var(--info)', 'var(--info)', 'var(--info)', 'var(--info-wash)'),
  },
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: { xs: 'var(--text-small)', sm: 'var(--text-base)', md: 'var(--text-base)', lg: 'var(--text-heading)', xl: 'var(--text-title)' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.5', xl: '1.4' },
  spacing: { xs: 'var(--space-2)', sm: 'var(--space-3)', md: 'var(--space-4)', lg: 'var(--space-5)', xl: 'var(--space-6)' },
  radius: { xs: '2px', sm: 'var(--radius)', md: 'var(--radius)', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontWeight: '500', fontFamily: 'var(--font-text)' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({ root: props.size === undefined || props.size === 'sm' ? { '--button-height': 'var(--control-height)', '--button-padding-x': 'var(--space-3)' } : {} }),
      styles: { root: { fontWeight: 400 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'outline', radius: 'sm' }, styles: { root: { textTransform: 'none', fontWeight: 400 } } }),
    Input: Input.extend({
      vars: () => ({
        wrapper: { '--input-height': 'var(--control-height)', '--input-bg': 'var(--paper-raised)', '--input-bd': 'var(--rule-strong)', '--input-bd-focus': 'var(--cinnabar)', '--input-color': 'var(--ink)', '--input-placeholder-color': 'var(--ink-3)', '--input-section-color': 'var(--ink-3)' },
      }),
      styles: { input: { minHeight: 'var(--control-height)' } },
    }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontWeight: 400, color: 'var(--ink-2)', fontSize: 'var(--text-base)' }, description: { color: 'var(--ink-3)', fontSize: 'var(--text-small)', lineHeight: 1.5, marginBottom: 3 },
        error: { color: 'var(--overdue)', fontSize: 'var(--text-small)' }, required: { color: 'var(--ink-3)' },
      },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    Notification: Notification.extend({ defaultProps: { color: 'blue', withBorder: true }, styles: { root: { background: 'var(--paper-raised)', borderColor: 'var(--rule-strong)', boxShadow: 'var(--shadow)', paddingBlock: 3, minHeight: 36 }, description: { color: 'var(--ink)' } } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false, withCheckIcon: true, checkIconPosition: 'right' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', transitionDuration: 0, withItemsBorders: false },
      styles: { root: { background: 'var(--paper-sunken)', border: '1px solid var(--rule)', padding: 2 }, label: { fontWeight: 400, color: 'var(--ink-2)', fontSize: 'var(--text-base)', paddingBlock: 1 }, indicator: { background: 'var(--paper-raised)', boxShadow: 'inset 0 0 0 1px var(--rule-strong)' } },
    }),
    Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 }, overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 } } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', position: 'bottom-end' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--paper-raised)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--cinnabar-text)',
  '--mantine-color-error': 'var(--overdue)',
  '--mantine-color-default': 'var(--paper-raised)',
  '--mantine-color-default-hover': 'var(--paper-hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--rule-strong)',
  '--mantine-color-disabled': 'var(--paper-sunken)',
  '--mantine-color-disabled-color': 'var(--ink-disabled)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-color-gray-light': 'var(--paper-hover)',
  '--mantine-color-gray-light-hover': 'var(--paper-hover)',
  '--mantine-color-gray-light-color': 'var(--ink-2)',
  '--mantine-color-gray-outline': 'var(--rule-strong)',
  '--mantine-color-gray-filled': 'var(--ink-2)',
  '--mantine-color-gray-text': 'var(--ink-2)',
  '--mantine-color-cinnabar-filled': 'var(--cinnabar)',
  '--mantine-color-cinnabar-filled-hover': 'var(--cinnabar-hover)',
  '--mantine-color-cinnabar-light': 'var(--cinnabar-wash)',
  '--mantine-color-cinnabar-light-hover': 'var(--cinnabar-wash)',
  '--mantine-color-cinnabar-light-color': 'var(--cinnabar-text)',
  '--mantine-color-cinnabar-outline': 'var(--cinnabar-text)',
  '--mantine-shadow-md': 'var(--shadow)',
  '--mantine-shadow-xl': 'var(--shadow)',
};

/** Puts the tokens in the place of Mantine's own greys, in both schemes alike: the tokens themselves know the scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
